import { WebClient, type WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import type { OAuthApp } from '../../config-of-access.ts';
import { failureOf } from '../errors.ts';
import type { Granted } from '../installations.ts';
import type { Rotation } from '../rotations.ts';

/**
 * Why there is no token:
 * - `stale`: the code was used before, or is too old
 * - `misconfigured`: Slack does not take the app's own settings, and will not until they are mended
 * - `org-wide`: it is of a whole organization
 * - `failed`: nothing came of it, and another try may fare better
 */
export type Why = 'stale' | 'misconfigured' | 'org-wide' | 'failed';

export class ExchangeError extends Error {
  readonly why: Why;
  /** Slack's word for it, or the socket's. */
  readonly code: string;
  /** Slack asks to be left alone for as long. */
  readonly afterSeconds: number;
  constructor(why: Why, code: string, afterSeconds = 0) {
    super(`Slack gave no token: ${code}`);
    this.why = why;
    this.code = code;
    this.afterSeconds = afterSeconds;
  }
}

export type Exchanging = { readonly oauth: OAuthApp; readonly slackOptions: WebClientOptions };

/** What came of an install, and of which app it is. */
export type Installed = { readonly granted: Granted; readonly appId: string };

/** What comes of the one call either way: a token, and where it runs out, by what the next is had. */
const token = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.number().positive().optional(),
});

const answered = token.extend({
  app_id: z.string(),
  bot_user_id: z.string().min(1),
  is_enterprise_install: z.boolean().default(false),
  team: z.object({ id: z.string().min(1), name: z.string().default('') }).nullish(),
});

export type Code = { readonly code: string; readonly redirectUrl: string; readonly now: Temporal.Instant };

/**
 * Takes the code that Slack gave a browser for the token of the workspace. That of a whole organization is given back.
 * @throws ExchangeError
 */
export async function takeToken(parts: Exchanging, { code, redirectUrl, now }: Code): Promise<Installed> {
  const { slackOptions } = parts;
  const { data: told } = answered.safeParse(await access(parts, { code, redirect_uri: redirectUrl }));
  if (!told) throw new ExchangeError('failed', 'no_bot_token');
  if (told.is_enterprise_install || !told.team) {
    await new WebClient(told.access_token, slackOptions).auth.revoke().catch(() => undefined);
    throw new ExchangeError('org-wide', 'is_enterprise_install');
  }
  const { id: workspaceId, name: workspaceName } = told.team;
  const identity = { workspaceId, workspaceName, botUserId: told.bot_user_id };
  const granted = { ...identity, botToken: told.access_token, rotation: rotationIn(told, now) };
  return { granted, appId: told.app_id };
}

/** The pair of tokens that follows another. */
export type Renewed = { readonly botToken: string; readonly rotation: Rotation };

/**
 * Takes a refresh token, which is good for once, for the next pair.
 * @throws ExchangeError
 */
export async function takeNextTokens(
  parts: Exchanging,
  refreshToken: string,
  now: Temporal.Instant,
): Promise<Renewed> {
  const answer = await access(parts, { grant_type: 'refresh_token', refresh_token: refreshToken });
  const { data: told } = token.safeParse(answer);
  const rotation = told && rotationIn(told, now);
  if (!rotation) throw new ExchangeError('failed', 'no_next_token');
  return { botToken: told.access_token, rotation };
}

/** @param now before the call: Slack counts from when it answered */
function rotationIn(
  { refresh_token: refreshToken, expires_in }: z.output<typeof token>,
  now: Temporal.Instant,
): Rotation | undefined {
  if (refreshToken === undefined || expires_in === undefined) return undefined;
  return { refreshToken, expiresAt: now.add({ seconds: Math.floor(expires_in) }) };
}

type TokenGrant =
  | { readonly code: string; readonly redirect_uri: string }
  | { readonly grant_type: 'refresh_token'; readonly refresh_token: string };

async function access({ oauth, slackOptions }: Exchanging, asked: TokenGrant): Promise<unknown> {
  const client = new WebClient(undefined, slackOptions);
  try {
    return await client.oauth.v2.access({
      client_id: oauth.clientId,
      client_secret: oauth.clientSecret,
      ...asked,
    });
  } catch (error) {
    throw whyOf(error);
  }
}

const reasons: Readonly<Record<string, Why>> = {
  invalid_code: 'stale',
  code_already_used: 'stale',
  bad_client_secret: 'misconfigured',
  bad_redirect_uri: 'misconfigured',
  invalid_client_id: 'misconfigured',
  no_scopes: 'misconfigured',
  oauth_authorization_url_mismatch: 'misconfigured',
  cannot_install_an_org_installed_app: 'org-wide',
};

function whyOf(error: unknown): ExchangeError {
  const failure = failureOf(error, 'oauth.v2.access');
  const afterSeconds = failure.kind === 'busy' ? failure.afterSeconds : 0;
  return new ExchangeError(reasons[failure.cause] ?? 'failed', failure.cause, afterSeconds);
}
