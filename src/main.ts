import { readConfig } from './config.ts';
import { systemClock } from './clock.ts';
import { openDatabase } from './db/open-database.ts';
import { requireFreePort } from './listen-port.ts';
import { createLog } from './log.ts';
import { everyDay, everyMinute } from './scheduling/cron.ts';
import { settleRefused } from './refused-token.ts';
import { install, TokenRefusedError } from './slack/installations.ts';
import { createBot } from './start.ts';
import { runUntilStopped } from './run-until-stopped.ts';

await runUntilStopped(async (started, broken) => {
  const config = readConfig();
  await requireFreePort(config.port);
  const log = createLog(config.logLevel);
  const database = started(await openDatabase(config));
  const bot = started(await createBot({ config, database, clock: systemClock, log, broken }));
  const token = config.slack.botToken;
  const { workspaceId } = await install(bot.deps, token).catch(async (error: unknown) => {
    if (error instanceof TokenRefusedError) await settleRefused({ deps: bot.deps, database, token });
    throw error;
  });
  const port = await bot.app.start();
  started(everyMinute(async () => void (await bot.app.tick()), log));
  log.info(
    {
      port,
      workspaceId,
      mode: config.slack.appToken === undefined ? 'http' : 'socket',
      // Whose clocks change when is Node's to know, and goes stale with it.
      zoneData: process.versions.tz,
    },
    'Peer Pairs is ready',
  );
  started(everyDay((signal) => bot.daily({ workspaceId, signal }), log));
});
