import { parseArgs } from 'node:util';
import { z } from 'zod';
import { systemClock } from './clock.ts';
import { comingInWords } from './coming-in-words.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './db/open-database.ts';
import { workspaceOfPair } from './db/workspace-of-pair.ts';
import { createLog } from './log.ts';
import { createBot } from './start.ts';

/** `npm run touchpoints -- --pair <id>`: receives and sends nothing. */
const { values } = parseArgs({ options: { pair: { type: 'string' } } });
const asked = z.uuid().safeParse(values.pair);
if (asked.success) await show(asked.data);
else {
  process.stderr.write('Usage: npm run touchpoints -- --pair <id>, the id as it stands in the log.\n');
  process.exitCode = 2;
}

async function show(pairId: string): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config);
  const bot = await createBot({ config, database, clock: systemClock, log: createLog('error') });
  try {
    const workspaceId = await workspaceOfPair(database.url, pairId);
    const lines = workspaceId ? await comingInWords(bot.deps, { workspaceId, pairId }) : ['No such pair.'];
    process.stdout.write(`${lines.join('\n')}\n`);
    if (!workspaceId) process.exitCode = 1;
  } finally {
    await bot.stop();
    await database.stop();
  }
}
