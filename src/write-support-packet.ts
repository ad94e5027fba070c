import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { openDatabase } from './db/open-database.ts';
import { supportPacket } from './operating/support-packet.ts';

/** `npm run support-packet -- [file]`: a file for whoever helps, to be read before it is handed on. Changes nothing else. */
const { positionals } = parseArgs({ allowPositionals: true });
const config = readConfig();
const now = Temporal.Now.instant();
const file = positionals[0] ?? `peer-pairs-support-${now.toString().slice(0, 10)}.json`;
const database = await openDatabase(config);
try {
  await writeFile(file, await supportPacket(config, database, now), { mode: 0o600 });
  process.stdout.write(`${file} is written. Read it, then hand it on.\n`);
} finally {
  await database.stop();
}
