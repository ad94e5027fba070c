import { parseArgs } from 'node:util';
import { z } from 'zod';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { openDatabase, type OpenedDatabase } from './db/open-database.ts';
import { createLog } from './log.ts';
import { failedInLines, redrive } from './operating/failed-deliveries.ts';
import { createBot } from './start.ts';

/** `npm run failed-deliveries [-- --redrive <id>|--all]`: what was given up. Those that are redriven a running bot sends. */
const { values, positionals } = parseArgs({
  options: { redrive: { type: 'boolean' }, all: { type: 'boolean' } },
  allowPositionals: true,
});
const which = values.all === true ? 'all' : z.uuid().safeParse(positionals[0]).data;
const isAsked = values.redrive === true ? which !== undefined : positionals.length === 0 && !values.all;
if (isAsked) await run();
else {
  process.stderr.write(
    'Usage: npm run failed-deliveries [-- --redrive <id>|--all], the id as it is listed.\n',
  );
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config);
  try {
    const lines = which === undefined ? await failedInLines(database.url) : await redriven(database, which);
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await database.stop();
  }
}

async function redriven(database: OpenedDatabase, asked: string): Promise<readonly string[]> {
  const bot = await createBot({
    config: readConfig(),
    database,
    clock: systemClock,
    log: createLog('error'),
  });
  try {
    const { count, left } = await redrive(bot.deps, database.url, asked);
    if (count === 0) process.exitCode = 1;
    const kept = left > 0 ? [`${left} may have arrived, and were left: redrive those one by one.`] : [];
    return [count === 0 ? 'None is redriven.' : `${count} on their way again.`, ...kept];
  } finally {
    await bot.stop();
  }
}
