import { argumentsOf } from './command-arguments.ts';
import { readSandboxConfig } from './config.ts';
import { startEmbeddedPostgres } from './db/embedded.ts';
import { runUntilStopped } from './run-until-stopped.ts';

/** `npm run postgres`: the embedded Postgres without the bot, for pg_dump, pg_restore and psql, until Ctrl-C. Beside a bot it is the same one. */
await runUntilStopped(async (started) => {
  argumentsOf('Usage: npm run postgres, and nothing behind it.');
  const { dataDirectory } = readSandboxConfig();
  const { url } = started(await startEmbeddedPostgres({ dataDirectory }));
  process.stdout.write(`${url}\n`);
});
