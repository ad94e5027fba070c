import { writeFile } from 'node:fs/promises';
import { argumentsOf } from './command-arguments.ts';
import { readConfig } from './config.ts';
import { openStandingDatabase } from './db/open-database.ts';
import { supportPacket } from './operating/support-packet.ts';
import { runCommand } from './run-until-stopped.ts';

/**
 * `npm run support-packet -- [file]`: a file for whoever helps, to be read before it is handed on; `-` is standard output, for a
 * container that can write no file. Changes nothing else.
 */
await runCommand(async (started) => {
  const usage = 'Usage: npm run support-packet [-- <file>], one file, or "-" for standard output.';
  const { positionals } = argumentsOf(usage, { words: 1 });
  const config = readConfig();
  const now = Temporal.Now.instant();
  const file = positionals[0] ?? `peer-pairs-support-${now.toString().slice(0, 10)}.json`;
  const packet = await supportPacket(config, started(await openStandingDatabase(config)), now);
  if (file === '-') process.stdout.write(packet);
  else await write(file, packet);
});

async function write(file: string, packet: string): Promise<void> {
  try {
    await writeFile(file, packet, { mode: 0o600 });
    process.stdout.write(`${file} is written. Read it, then hand it on.\n`);
  } catch (error) {
    process.stderr.write('Name a file that can be written, or "-" for standard output.\n');
    throw error;
  }
}
