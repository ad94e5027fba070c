import { systemClock } from './clock.ts';
import { argumentsOf } from './command-arguments.ts';
import { readConfig } from './config.ts';
import { openStandingDatabase } from './db/open-database.ts';
import { forgetRemoved } from './db/removed-workspaces.ts';
import { createLog } from './log.ts';
import { runCommand } from './run-until-stopped.ts';
import { createBot } from './start.ts';

/** `npm run forget-removed`: what a night does, where no bot runs any more. Receives and sends nothing. */
await runCommand(async (started) => {
  argumentsOf('Usage: npm run forget-removed, and nothing behind it.');
  const config = readConfig();
  const database = started(await openStandingDatabase(config));
  const parts = { config, database, asPrepared: true, clock: systemClock, log: createLog('error') } as const;
  const { deps } = started(await createBot(parts));
  const forgotten = await forgetRemoved(deps.db, systemClock.now());
  process.stdout.write(`Workspaces of which all was deleted: ${forgotten}\n`);
});
