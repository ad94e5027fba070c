import { z } from 'zod';
import { systemClock } from './clock.ts';
import { argumentsOf, UsageError } from './command-arguments.ts';
import { readConfig } from './config.ts';
import { openStandingDatabase } from './db/open-database.ts';
import { createLog } from './log.ts';
import { failedInLines, redrive, redrivenInWords } from './operating/failed-deliveries.ts';
import { runCommand, type Started } from './run-until-stopped.ts';
import { createBot, type Bot } from './start.ts';

/** `npm run failed-deliveries [-- --redrive <id>|--all]`: what was given up. Those that are redriven a running bot sends. */
await runCommand(async (started) => {
  const usage = 'Usage: npm run failed-deliveries [-- --redrive <id>|--all], the id as it is listed.';
  const options = { redrive: { type: 'boolean' }, all: { type: 'boolean' } } as const;
  const { values, positionals } = argumentsOf(usage, { options, words: 1 });
  const which = values.all === true ? 'all' : z.uuid().safeParse(positionals[0]).data;
  const isAsked = values.redrive === true ? which !== undefined : positionals.length === 0 && !values.all;
  if (!isAsked || (values.all === true && positionals.length > 0)) throw new UsageError(usage);
  await show(which, started);
});

async function show(which: string | undefined, started: Started): Promise<void> {
  const config = readConfig();
  const database = started(await openStandingDatabase(config));
  const parts = { config, database, asPrepared: true, clock: systemClock, log: createLog('error') } as const;
  const lines =
    which === undefined
      ? await failedInLines(database.url)
      : await redriven(database.url, which, started(await createBot(parts)));
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function redriven(url: string, asked: string, { deps }: Bot): Promise<readonly string[]> {
  const done = await redrive(deps, url, asked);
  if (done.count === 0) process.exitCode = 1;
  return redrivenInWords(done);
}
