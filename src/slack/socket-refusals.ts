import type { Failure } from './failures.ts';

/** Slack does not take the app token: it would take it no better the next time. */
export const tokenRefusals: ReadonlySet<string> = new Set([
  'not_authed',
  'invalid_auth',
  'not_allowed_token_type',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'missing_scope',
  'no_permission',
  'user_removed_from_team',
  'team_disabled',
]);

export const anotherToken =
  'Make an app-level token with the scope connections:write under "Basic Information" of the Slack app, and set it as SLACK_APP_TOKEN.';

const reachable = 'See that this machine reaches SLACK_API_URL.';
const passedOn =
  'See that SLACK_API_URL is where Slack itself answers, by https, and that what stands between passes on a POST whole, with its headers.';

/** What Slack says of the question rather than of the token. */
const steps: ReadonlyMap<string, string> = new Map([
  [
    'forbidden_team',
    'Slack lets no app of this workspace connect so: ask its owners, or Slack, to allow it. Or let Slack come by HTTP: leave SLACK_APP_TOKEN empty, and make the app from npm run manifest -- http.',
  ],
  ['missing_args', passedOn],
  ['insecure_request', passedOn],
]);

/**
 * What an operator does where there is no connection by Socket Mode.
 * @param failure of `apps.connections.open`; undefined where Slack gave an address, and a connection to it came to nothing
 */
export function stepAfter(failure: Failure | undefined): string {
  if (!failure) return 'See that firewall and proxy let this machine open a WebSocket (wss://) to slack.com.';
  const { kind, cause } = failure;
  if (tokenRefusals.has(cause)) return anotherToken;
  const step = steps.get(cause);
  if (step !== undefined) return step;
  if (kind === 'busy') return 'Slack asks to wait: nothing else is to be done.';
  return kind === 'outage' || kind === 'unsure' ? reachable : ofTheApp(cause);
}

const ofTheApp = (cause: string): string =>
  `See that the Slack app is installed, and that "Socket Mode" is on in its settings; what ${cause} means, Slack says of apps.connections.open.`;
