import { WebClient, type WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import type { OAuthApp } from '../../config-of-access.ts';
import { failureOf } from '../errors.ts';
import type { Granted } from '../installations.ts';

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
  constructor(why: Why, code: string) {
    super(`Slack gave no token: ${code}`);
    this.why = why;
    this.code = code;
  }
}

export type Exchanging = { readonly oauth: OAuthApp; readonly slackOptions: WebClientOptions };

/** What came of an install, and of which app it is. */
export type Installed = { readonly granted: Granted; readonly appId: string };

const answered = z.object({
  app_id: z.string(),
  access_token: z.string().min(1),
  bot_user_id: z.string().min(1),
  is_enterprise_install: z.boolean().default(false),
  team: z.object({ id: z.string().min(1), name: z.string().default('') }).nullish(),
});

/**
 * Takes the code that Slack gave a browser for the token of the workspace. That of a whole organization is given back.
 * @throws ExchangeError
 */
export async function takeToken(
  { oauth: { clientId, clientSecret }, slackOptions }: Exchanging,
  { code, redirectUrl }: { readonly code: string; readonly redirectUrl: string },
): Promise<Installed> {
  const answer = await new WebClient(undefined, slackOptions).oauth.v2
    .access({ client_id: clientId, client_secret: clientSecret, code, redirect_uri: redirectUrl })
    .catch((error: unknown) => {
      throw whyOf(error);
    });
  const { data: told } = answered.safeParse(answer);
  if (!told) throw new ExchangeError('failed', 'no_bot_token');
  if (told.is_enterprise_install || !told.team) {
    await new WebClient(told.access_token, slackOptions).auth.revoke().catch(() => undefined);
    throw new ExchangeError('org-wide', 'is_enterprise_install');
  }
  const { id: workspaceId, name: workspaceName } = told.team;
  const granted = { workspaceId, workspaceName, botUserId: told.bot_user_id, botToken: told.access_token };
  return { granted, appId: told.app_id };
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
  const { cause } = failureOf(error, 'oauth.v2.access');
  return new ExchangeError(reasons[cause] ?? 'failed', cause);
}
