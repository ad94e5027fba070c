import { fileURLToPath } from 'node:url';
import { createApp, type PeerPairs } from './app.ts';
import type { Clock } from './clock.ts';
import type { Config, KeyRing } from './config.ts';
import type { DatabaseLogins } from './db/app-login/let-app-in.ts';
import { createDatabase, type WorkspaceDatabase } from './db/database.ts';
import { hearingOf } from './db/hearing.ts';
import { loadContent } from './content/loading/load-content.ts';
import type { Contents } from './content/pack/content.ts';
import type { Patience } from './db/patience.ts';
import { createVault } from './db/vault.ts';
import type { Deps } from './deps.ts';
import { features } from './features.ts';
import { hoursForTheGate } from './features/pairs/hours/service.ts';
import { announcer } from './happenings.ts';
import type { Log } from './log.ts';
import { createMetrics } from './operating/metrics.ts';
import { prepareDatabase, takeAsPrepared } from './prepare-database.ts';
import type { Route } from './route.ts';
import { allDaily, type Daily } from './scheduling/daily.ts';
import { firstDays } from './scheduling/first-days.ts';
import { startQueue } from './scheduling/queue.ts';
import { clientOptions } from './slack/clients.ts';
import { findInstallation, workspaceClients } from './slack/installations.ts';
import { installationChannel, knownInstallations } from './slack/known-installations.ts';
import { slackRates, type Rates } from './slack/rates.ts';
import { watchedCalls } from './slack/watched-calls.ts';
import type { Leeway } from './slack/listening/authorizing.ts';
import { forgetting } from './slack/listening/forgetting.ts';
import { installRoutes } from './slack/oauth/install-routes.ts';
import { tokenRefresher } from './slack/oauth/refreshing.ts';
import { unwatched, type WithinSpan } from './spans.ts';
import { withinTime } from './time-limit.ts';

export type Bot = {
  readonly app: PeerPairs;
  readonly deps: Deps;
  /** What is done for a workspace at the start and once a day. */
  readonly daily: Daily;
  readonly stop: () => Promise<void>;
};

export type BotParts = {
  readonly config: Pick<Config, 'slack' | 'port'> & Partial<Pick<Config, 'publicUrl' | 'metricsToken'>>;
  readonly database: DatabaseLogins;
  /** For a command beside the bot, which refuses a database that is not at this version; a start brings it up to date. */
  readonly asPrepared?: true;
  readonly clock: Clock;
  readonly log: Log;
  /** As the folder `content/` has it, where it is not given. */
  readonly content?: Contents | undefined;
  /** With the database; as `db/patience.ts` says where it is not given. */
  readonly patience?: Patience | undefined;
  /** On the queue; as many as a busy replica needs where it is not given. */
  readonly workers?: number | undefined;
  /** As Slack allows where it is not given. */
  readonly rates?: Rates | undefined;
  /** None where it is not given: Slack itself gives none. */
  readonly leeway?: Leeway | undefined;
  /** Nobody watches where it is not given. */
  readonly within?: WithinSpan | undefined;
  /** Told why, once the bot can do its work no more. */
  readonly broken?: (error: Error) => void;
};

/** In milliseconds: for so long a stop waits for what people have asked for. What it leaves behind only waits for Slack. */
const untilLeftBehind = 3_000;

/** Builds the whole bot on a database, which a start brings up to date first. Nothing is received until `app.start`. */
export async function createBot(parts: BotParts): Promise<Bot> {
  const { config, database, clock, log, patience, broken, rates = slackRates, within = unwatched } = parts;
  const content = parts.content ?? loadContent(fileURLToPath(new URL('../content', import.meta.url)));
  const access = await (parts.asPrepared ? takeAsPrepared : prepareDatabase)(database);
  const db = createDatabase({
    access,
    patience,
    vault: createVault(database.keys),
    // Two that wait for each other are rare, and one of them is undone: no reason to refuse whatever else came of it.
    onDisorder: (error) => log.error({ err: error }, 'rows were locked out of order'),
  });
  const queue = await startQueue({ url: access.url, log, patience, workers: parts.workers });
  const metrics = config.metricsToken === undefined ? undefined : createMetrics();
  const spanned = watchedCalls(within);
  const slackOptions = clientOptions(config.slack.apiUrl, log, (send) =>
    spanned(metrics ? metrics.counting(send) : send),
  );
  const { installations, hearing } = installationsOf(db, { url: access.url, log });
  const deps: Deps = {
    db,
    queue,
    clock,
    log,
    content,
    slackOptions,
    installations,
    clients: workspaceClients({ installations, slackOptions }),
    rates,
    within,
    announce: announcer(() => reactions),
    onDays: async (tx, asked) =>
      (await Promise.all(features.map(async ({ onDays }) => (await onDays?.(tx, asked)) ?? []))).flat(),
    // By Socket Mode nothing is served to anybody.
    publicUrl: config.slack.appToken === undefined ? config.publicUrl : undefined,
    people: hoursForTheGate,
  };
  const reactions = features.flatMap((feature) => feature.reactions?.(deps) ?? []);
  const daily = allDaily(
    [forgetting(deps), ...features.flatMap((feature) => feature.daily?.(deps) ?? [])],
    log,
  );
  const newcomers = firstDays(daily);
  const app = createApp(config, deps, {
    broken: broken ?? ((error) => log.fatal({ err: error }, 'Slack will not reach us any more')),
    metrics,
    leeway: parts.leeway,
    routes: routesToInstall(deps, { config, keys: database.keys, installed: newcomers.begin }),
  });
  return {
    app: config.slack.oauth ? renewing(app, tokenRefresher({ ...deps, oauth: config.slack.oauth })) : app,
    deps,
    daily,
    stop: async () => {
      await app.leave();
      await withinTime(Promise.all([app.stop(), newcomers.stop()]), untilLeftBehind, undefined);
      await queue.stop();
      await hearing.stop();
      await db.close();
    },
  };
}

function installationsOf(db: WorkspaceDatabase, { url, log }: { readonly url: string; readonly log: Log }) {
  const installations = knownInstallations(
    (workspaceId) => db.inWorkspace(workspaceId, findInstallation),
    () => hearing.isSure(),
  );
  const hearing = hearingOf({
    url,
    channel: installationChannel,
    log,
    heard: installations.forget,
    lost: installations.forgetAll,
  });
  return { installations, hearing };
}

/** Each minute, beside what is due. */
const renewing = (app: PeerPairs, renew: () => Promise<void>): PeerPairs => ({
  ...app,
  tick: async () => {
    const [done] = await Promise.all([app.tick(), renew()]);
    return done;
  },
});

type Installing = {
  readonly config: BotParts['config'];
  readonly keys: KeyRing;
  readonly installed: (workspaceId: string) => void;
};

/** Where the bot has the one token of its environment, nobody installs it by a browser. */
function routesToInstall(
  deps: Deps,
  { config: { slack, publicUrl }, keys, installed }: Installing,
): readonly Route[] {
  if (!slack.oauth || publicUrl === undefined) return [];
  return installRoutes({ ...deps, oauth: slack.oauth, publicUrl, keys, installed });
}
