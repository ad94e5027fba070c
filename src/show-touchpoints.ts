import { z } from 'zod';
import { systemClock } from './clock.ts';
import { comingInWords } from './coming-in-words.ts';
import { argumentsOf, UsageError } from './command-arguments.ts';
import { readConfig } from './config.ts';
import { openStandingDatabase } from './db/open-database.ts';
import { workspaceOfPair } from './db/workspace-of-pair.ts';
import { createLog } from './log.ts';
import { runCommand, type Started } from './run-until-stopped.ts';
import { createBot } from './start.ts';

/** `npm run touchpoints -- --pair <id>`: receives, sends and changes nothing. */
await runCommand(async (started) => {
  const usage = 'Usage: npm run touchpoints -- --pair <id>, the id as it stands in the log.';
  const { values } = argumentsOf(usage, { options: { pair: { type: 'string' } } });
  const asked = z.uuid().safeParse(values.pair);
  if (!asked.success) throw new UsageError(usage);
  await show(asked.data, started);
});

async function show(pairId: string, started: Started): Promise<void> {
  const config = readConfig();
  const database = started(await openStandingDatabase(config));
  const parts = { config, database, asPrepared: true, clock: systemClock, log: createLog('error') } as const;
  const { deps } = started(await createBot(parts));
  const workspaceId = await workspaceOfPair(database.url, pairId);
  const lines = workspaceId ? await comingInWords(deps, { workspaceId, pairId }) : ['No such pair.'];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (!workspaceId) process.exitCode = 1;
}
