import { systemClock } from '../clock.ts';
import { readSandboxConfig } from '../config.ts';
import { requireFreePort } from '../listen-port.ts';
import { createLog } from '../log.ts';
import { runUntilStopped } from '../run-until-stopped.ts';
import { tellingErrors } from './error-lines.ts';
import { requireSamePlace } from './keeping/kept-file.ts';
import { forgetKept, openKeeping } from './keeping/keeping.ts';
import { readOptions } from './options.ts';
import { placeNamed } from './people/places.ts';
import { startSandbox } from './sandbox.ts';
import { openThrowawayDatabase } from './throwaway-database.ts';
import { setupOf } from './workspaces.ts';
import { workingMorning } from './working-morning.ts';

/** In milliseconds: bot, Slack and browser share one machine, and what keeps that busy is no fault of the bot's. */
const leeway = 60_000;

/** Nowhere, before there is a page. */
let onPage: (words: string) => void = () => {};

await runUntilStopped(async (started) => {
  const options = readOptions(process.argv.slice(2));
  const config = readSandboxConfig();
  await requireFreePort(config.port, '127.0.0.1');
  if (options.fresh) await forgetKept(config);
  const keeping = options.keep ? started(await openKeeping(config)) : undefined;
  const before = keeping?.before;
  if (before) requireSamePlace(before, options);
  const database = keeping ?? started(await openThrowawayDatabase(config));
  const sandbox = started(
    await startSandbox({
      databaseUrl: database.url,
      log: createLog(
        'warn',
        tellingErrors({ write: (line) => process.stdout.write(line), tell: (words) => onPage(words) }),
      ),
      port: config.port,
      leeway,
      waitsByClock: true,
      isKept: options.keep,
      ...(keeping && { keys: keeping.keys }),
      ...(before
        ? { before }
        : {
            people: options.people,
            start: workingMorning(systemClock.now()),
            first: { teamId: 'T0001', ...setupOf(placeNamed(options.place), options.people) },
          }),
    }),
  );
  onPage = sandbox.slack.tellError;
  // Whatever is thrown where nobody catches it comes of the bot: its end is seen on the page, which goes on.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error.stack ?? error.message}\n`);
    void sandbox.crashed(error);
  });
  keeping?.keep(sandbox);
  process.stdout.write(`Peer Pairs sandbox ready at ${sandbox.slack.url}\n`);
});
