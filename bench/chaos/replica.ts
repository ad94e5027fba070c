import { flushCompileCache } from 'node:module';
import { z } from 'zod';
import type { Clock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/db/open-database.ts';
import { createLog } from '../../src/log.ts';
import { runUntilStopped } from '../../src/run-until-stopped.ts';
import { everyDay } from '../../src/scheduling/cron.ts';
import { install } from '../../src/slack/installations.ts';
import { unpaced } from '../../src/slack/rates.ts';
import { createBot } from '../../src/start.ts';

/**
 * A replica as `src/main.ts` starts it, but for two things: whoever forked it moves its clock, by messages, and it ticks each second,
 * so that weeks fit into minutes.
 */
const moved = z.object({ offset: z.number() });

let offset = moved.parse(JSON.parse(process.argv[2] ?? '')).offset;
process.on('message', (message) => {
  ({ offset } = moved.parse(message));
});
// Whoever forked it has died: nobody would end it.
process.on('disconnect', () => process.exit(1));

const clock: Clock = { now: () => Temporal.Now.instant().add({ milliseconds: offset }) };

await runUntilStopped(async (started, broken) => {
  const config = readConfig();
  const log = createLog('fatal');
  const database = started(await openDatabase(config));
  const bot = started(await createBot({ config, database, clock, log, broken, rates: unpaced }));
  const { workspaceId } = await install(bot.deps, config.slack.botToken ?? '');
  const port = await bot.app.start();
  let isTicking = false;
  const ticking = setInterval(() => {
    if (isTicking) return;
    isTicking = true;
    void bot.app
      .tick()
      .catch(() => undefined)
      .finally(() => (isTicking = false));
  }, 1_000);
  started({ stop: async () => clearInterval(ticking) });
  started(everyDay((signal) => bot.daily({ workspaceId, signal }), log));
  // One that is killed writes nothing down as it dies, and to compile all of it again takes longer than it lives.
  flushCompileCache();
  process.send?.({ port });
});
