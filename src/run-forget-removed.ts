import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './db/open-database.ts';
import { forgetRemoved } from './db/removed-workspaces.ts';
import { createLog } from './log.ts';
import { createBot } from './start.ts';

/** `npm run forget-removed`: what a night does, where no bot runs any more. Receives and sends nothing. */
const config = readConfig();
const database = await openDatabase(config);
const bot = await createBot({ config, database, clock: systemClock, log: createLog('error') });
try {
  const forgotten = await forgetRemoved(bot.deps.db, systemClock.now());
  process.stdout.write(`Workspaces of which all was deleted: ${forgotten}\n`);
} finally {
  await bot.stop();
  await database.stop();
}
