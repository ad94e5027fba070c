import { argumentsOf } from './command-arguments.ts';
import { readConfig } from './config.ts';
import { systemClock } from './clock.ts';
import { openDatabase, type OpenedDatabase } from './db/open-database.ts';
import { requireFreePort } from './listen-port.ts';
import { createLog } from './log.ts';
import { everyDay, everyMinute } from './scheduling/cron.ts';
import { settleRefused } from './refused-token.ts';
import { install, TokenRefusedError } from './slack/installations.ts';
import { lookAtConfiguration } from './operating/doctor/configuration.ts';
import { warnOfMissingKeys } from './operating/missing-keys.ts';
import { openSpans } from './operating/spans.ts';
import { createBot, type Bot } from './start.ts';
import { runUntilStopped } from './run-until-stopped.ts';

await runUntilStopped(async (started, broken) => {
  argumentsOf(
    'Usage: npm start, and nothing behind it: it is set up by the environment, as .env.example says.',
  );
  const config = readConfig();
  await requireFreePort(config.port);
  const log = createLog(config.logLevel);
  for (const finding of lookAtConfiguration(config))
    if (finding.level === 'warning') log.warn({ next: finding.next }, finding.words);
  const database = started(await openDatabase(config));
  const { tracesEndpoint } = config;
  const spans = tracesEndpoint === undefined ? undefined : started(await openSpans(tracesEndpoint, log));
  const parts = { config, database, clock: systemClock, log, broken, within: spans?.within };
  const bot = started(await createBot(parts));
  const token = config.slack.botToken;
  const workspaceId = token === undefined ? undefined : await installedBy(token, { bot, database });
  const port = await bot.app.start();
  started(everyMinute(async () => void (await bot.app.tick()), log));
  log.info(
    {
      port,
      workspaceId,
      mode: config.slack.appToken === undefined ? 'http' : 'socket',
      installsBy: token === undefined ? 'oauth' : 'token',
      // Whose clocks change when is Node's to know, and goes stale with it.
      zoneData: process.versions.tz,
    },
    'Peer Pairs is ready',
  );
  started(warnOfMissingKeys(database, log));
  started(
    everyDay(async (signal) => {
      const all = workspaceId === undefined ? await bot.deps.db.installedWorkspaces() : [workspaceId];
      for (const each of all) if (!signal.aborted) await bot.daily({ workspaceId: each, signal });
    }, log),
  );
});

type RunningBot = { readonly bot: Bot; readonly database: OpenedDatabase };

/** @returns the workspace that the token is of */
async function installedBy(token: string, { bot: { deps }, database }: RunningBot): Promise<string> {
  try {
    return (await install(deps, token)).workspaceId;
  } catch (error) {
    if (error instanceof TokenRefusedError) await settleRefused({ deps, database, token });
    throw error;
  }
}
