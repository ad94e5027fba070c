import { WebClient } from '@slack/web-api';
import type { Config, KeyRing } from '../../config.ts';
import type { OAuthApp } from '../../config-of-access.ts';
import type { Owner } from '../../db/operating/as-owner.ts';
import {
  installs,
  tokensRunningOut,
  type InstalledToken,
  type RunningOut,
} from '../../db/operating/installs.ts';
import { createVault, VaultError } from '../../db/vault.ts';
import { createLog } from '../../log.ts';
import { clientOptions } from '../../slack/clients.ts';
import { failureOf } from '../../slack/errors.ts';
import { tokenPlace } from '../../slack/installations.ts';
import { askedScopes, redirectPath, redirectUrlOf } from '../../slack/manifest.ts';
import { ExchangeError, takeToken } from '../../slack/oauth/exchange.ts';
import { findingsAbout, type Findings } from './finding.ts';
import { lookAtScopes } from './slack.ts';

const { ok, warning, fault } = findingsAbout('installs');

/** So many workspaces' tokens are tried. */
const sampleSize = 5;

/** What became of a token that was tried: what it may do, or why Slack did not take it. */
export type Tried = { readonly scopes: readonly string[] | undefined } | { readonly cause: string };

type InstallsWanted = {
  readonly config: Pick<Config, 'slack' | 'publicUrl'>;
  readonly keys: KeyRing;
  readonly now: Temporal.Instant;
};

/** Workspaces that installed the app by a browser, and whether what they granted still holds. Changes nothing. */
export async function askInstalls(owner: Owner, { config, keys, now }: InstallsWanted): Promise<Findings> {
  const { slack } = config;
  const runningOut = await tokensRunningOut(owner, now);
  if (!slack.oauth) return lookAtUnrenewed(runningOut);
  const { count, some } = await installs(owner, sampleSize);
  const tried: Tried[] = [];
  for (const one of some) tried.push(await tryToken(one, slack.apiUrl, keys));
  return [
    ...(await askAboutApp(slack.oauth, config)),
    ...lookAtInstalls(count, tried),
    ...lookAtRenewal(runningOut),
  ];
}

/** Slack looks at the app's id and secret before it looks at a code: one that nobody was given tells whether it knows them. */
async function askAboutApp(
  oauth: OAuthApp,
  { slack: { apiUrl }, publicUrl = '' }: InstallsWanted['config'],
): Promise<Findings> {
  const code = { code: 'of-nobody', redirectUrl: redirectUrlOf(publicUrl), now: Temporal.Now.instant() };
  const parts = { oauth, slackOptions: clientOptions(apiUrl, createLog('silent')) };
  try {
    await takeToken(parts, code);
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    if (error.why === 'misconfigured')
      return [
        fault(`Slack does not take the app’s settings (${error.code})`, remedies[error.code] ?? asManifest),
      ];
    if (error.why !== 'stale') return [];
  }
  return [ok(`Slack knows the app, and is to send browsers back to ${redirectPath} under PUBLIC_URL`)];
}

const asManifest = 'Compare the app’s settings with what npm run manifest -- oauth prints.';

async function tryToken(
  { workspaceId, sealed }: InstalledToken,
  apiUrl: string,
  keys: KeyRing,
): Promise<Tried> {
  try {
    const token = createVault(keys).open(sealed, tokenPlace(workspaceId));
    const { response_metadata: told } = await new WebClient(
      token,
      clientOptions(apiUrl, createLog('silent')),
    ).auth.test();
    return { scopes: told?.scopes };
  } catch (error) {
    return { cause: error instanceof VaultError ? error.code : failureOf(error, 'auth.test').cause };
  }
}

export function lookAtInstalls(count: number, tried: readonly Tried[]): Findings {
  if (count === 0)
    return [warning('no workspace has installed it yet', 'Open /slack/install under PUBLIC_URL.')];
  const refused = tried.flatMap((one) => ('cause' in one ? [one.cause] : []));
  const taken = tried.flatMap((one) => ('cause' in one ? [] : [one.scopes]));
  const found =
    refused.length > 0
      ? warning(
          `Slack does not take ${refused.length} of the tokens tried (${tried.length}): ${listed(refused)}`,
          'Where a workspace removed the app unheard, what is kept stays: have it installed there again, or see docs/operations.md.',
        )
      : ok(`${workspaces(count)}; Slack takes the tokens of those tried (${tried.length})`);
  return taken.length === 0 ? [found] : [found, ...lookAtScopes(askedScopes(), sharedBy(taken))];
}

/** What all of them have. Undefined where Slack does not say it of one. */
function sharedBy(granted: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const known = granted.filter((scopes) => scopes !== undefined);
  if (known.length < granted.length) return undefined;
  const [first = [], ...others] = known;
  return first.filter((scope) => others.every((scopes) => scopes.includes(scope)));
}

/** In seconds: each minute asks which are due, and a try takes its time. */
const overdue = 600;

export function lookAtRenewal(tokens: readonly RunningOut[]): Findings {
  if (tokens.length === 0) return [];
  const out = tokens.filter(({ expiresIn }) => expiresIn <= 0);
  const failing = tokens.filter(({ expiresIn, cause }) => expiresIn > 0 && cause !== null);
  const waiting = tokens.filter(
    ({ expiresIn, tryIn, cause }) => expiresIn > 0 && cause === null && tryIn < -overdue,
  );
  const found = [
    ...(out.length > 0 ? [fault(`${have(out)} run out${causesOf(out)}`, remedyFor(out))] : []),
    ...(failing.length > 0
      ? [
          warning(
            `${are(failing)} out in ${soonest(failing)} and could not be renewed yet${causesOf(failing)}`,
            remedyFor(failing),
          ),
        ]
      : []),
    ...(waiting.length > 0
      ? [warning(`${are(waiting)} out in ${soonest(waiting)}, and nothing renews it`, startIt)]
      : []),
  ];
  return found.length > 0
    ? found
    : [ok(`${tokens.length === 1 ? '1 token is' : `${tokens.length} tokens are`} renewed in time`)];
}

function lookAtUnrenewed(tokens: readonly RunningOut[]): Findings {
  if (tokens.length === 0) return [];
  return [
    warning(
      `${are(tokens)} out, and with SLACK_BOT_TOKEN nothing renews it`,
      'Set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET in its place: see docs/operations.md.',
    ),
  ];
}

const startIt = 'See that the bot runs, and that its database is within reach.';

const remedies: Readonly<Record<string, string>> = {
  invalid_refresh_token: 'Have somebody in that workspace open /slack/install again.',
  bad_client_secret: 'Set SLACK_CLIENT_SECRET as "Basic Information" of the Slack app shows it.',
  invalid_client_id: 'Set SLACK_CLIENT_ID as "Basic Information" of the Slack app shows it.',
};

/** What each kind of failure asks of the operator, once. */
function remedyFor(tokens: readonly RunningOut[]): string {
  return [
    ...new Set(
      tokens.map(({ cause }) =>
        cause === null ? startIt : (remedies[cause] ?? 'Each minute may mend it: ask again in an hour.'),
      ),
    ),
  ].join(' ');
}

function causesOf(tokens: readonly RunningOut[]): string {
  const causes = tokens.flatMap(({ cause }) => cause ?? []);
  return causes.length === 0 ? '' : ` (${listed(causes)})`;
}

const listed = (causes: readonly string[]): string => [...new Set(causes)].toSorted().join(', ');
const are = ({ length }: readonly RunningOut[]): string =>
  length === 1 ? '1 token runs' : `${length} tokens run`;
const have = ({ length }: readonly RunningOut[]): string =>
  length === 1 ? '1 token has' : `${length} tokens have`;
const workspaces = (count: number): string =>
  count === 1 ? '1 workspace has installed it' : `${count} workspaces have installed it`;
const soonest = (tokens: readonly RunningOut[]): string =>
  `${Math.ceil(Math.min(...tokens.map(({ expiresIn }) => expiresIn)) / 60)} minutes`;
