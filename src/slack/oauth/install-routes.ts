import type { WebClientOptions } from '@slack/web-api';
import type { KeyRing } from '../../config.ts';
import type { OAuthApp } from '../../config-of-access.ts';
import type { Deps } from '../../deps.ts';
import { pairReader } from '../../language.ts';
import type { RouteResponse, RouteRequest, Route } from '../../route.ts';
import { keepInstallation } from '../installations.ts';
import { askedScopes, redirectPath, redirectUrlOf } from '../manifest.ts';
import { ExchangeError, takeToken } from './exchange.ts';
import { installPath, pageOf, unkept, type InstallOutcome } from './pages.ts';
import { begin, isOurs, stateLife } from './state.ts';

type InstallDeps = Pick<Deps, 'db' | 'clock' | 'log' | 'slackOptions' | 'installations'> & {
  readonly oauth: OAuthApp;
  readonly publicUrl: string;
  readonly keys: KeyRing;
  /** There it is new, or back: what each night does for it need not wait for the night. */
  readonly installed: (workspaceId: string) => void;
};

/** Slack asks there whether the app may come in, for a browser that began here and ends here. */
export const installRoutes = (parts: InstallDeps): readonly Route[] => [
  { path: installPath, answer: async () => sendToSlack(parts) },
  {
    path: redirectPath,
    answer: async (asked) => {
      const page = pageOf(await outcomeOf(parts, asked), pairReader);
      return { ...page, headers: { ...page.headers, 'set-cookie': cookieOf(parts, '', 0) } };
    },
  },
];

function sendToSlack(parts: InstallDeps): RouteResponse {
  const { state, nonce } = begin(parts.keys, parts.clock.now());
  const { needed, optional } = askedScopes();
  const url = onSlack(parts.slackOptions, '/oauth/v2/authorize', {
    client_id: parts.oauth.clientId,
    scope: [...needed, ...optional].join(','),
    redirect_uri: redirectUrlOf(parts.publicUrl),
    state,
  });
  const cookie = cookieOf(parts, nonce, stateLife.total('seconds'));
  return { status: 302, headers: { location: url, 'set-cookie': cookie, ...unkept }, body: '' };
}

const onSlack = (
  { slackApiUrl }: WebClientOptions,
  path: string,
  query: Readonly<Record<string, string>>,
): string => {
  const url = new URL(path, slackApiUrl);
  url.search = new URLSearchParams(query).toString();
  return url.href;
};

/** Of a name that no other host can set, where the browser comes by HTTPS. */
const cookieNameOf = (publicUrl: string): string =>
  `${publicUrl.startsWith('https:') ? '__Host-' : ''}peer-pairs-install`;

/** Lax: on the way back it is Slack that sends the browser here. */
function cookieOf({ publicUrl }: InstallDeps, value: string, seconds: number): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieNameOf(publicUrl)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

async function outcomeOf(parts: InstallDeps, { query, cookies }: RouteRequest): Promise<InstallOutcome> {
  const begun = {
    state: query.get('state') ?? '',
    nonce: cookies.get(cookieNameOf(parts.publicUrl)) ?? '',
  };
  if (!isOurs(parts.keys, begun, parts.clock.now())) return { is: 'stale' };
  const refusal = query.get('error');
  if (refusal !== null) return refused(parts, refusal);
  return await installBy(parts, query.get('code') ?? '');
}

function refused({ log }: InstallDeps, refusal: string): InstallOutcome {
  if (refusal === 'access_denied') return { is: 'denied' };
  const cause = /^[a-z_]{1,60}$/u.test(refusal) ? refusal : 'no code';
  log.error({ cause }, 'Slack did not let a workspace install the app');
  return { is: 'misconfigured' };
}

async function installBy(parts: InstallDeps, code: string): Promise<InstallOutcome> {
  const { clock, log, publicUrl, slackOptions } = parts;
  try {
    const { granted, appId } = await takeToken(parts, {
      code,
      redirectUrl: redirectUrlOf(publicUrl),
      now: clock.now(),
    });
    await keepInstallation(parts, granted);
    const { workspaceId, workspaceName } = granted;
    log.info({ workspaceId }, 'a workspace installed the app');
    parts.installed(workspaceId);
    const open = onSlack(slackOptions, '/app_redirect', { app: appId, team: workspaceId });
    return { is: 'installed', workspaceName, open };
  } catch (error) {
    if (!(error instanceof ExchangeError)) {
      log.error({ err: error }, 'what a workspace granted could not be kept');
      return { is: 'failed' };
    }
    const { why, code: cause } = error;
    log[why === 'misconfigured' ? 'error' : 'warn']({ cause }, 'an install ended without a token');
    return { is: why };
  }
}
