import { readConfig } from './config.ts';
import { asOwner } from './db/operating/as-owner.ts';
import { resealAll } from './db/operating/resealing.ts';
import { openDatabase } from './db/open-database.ts';

/** `npm run reseal`: moves what is sealed to the newest key. May be stopped and run again; exits with 1 where something is left. */
const database = await openDatabase(readConfig());
try {
  const [{ id }] = database.keys;
  const { left, shut } = await asOwner(database.url, (owner) =>
    resealAll(owner, database.keys, (column, { moved, left: stays }) => {
      if (moved + stays > 0) say(`${column}: ${moved} moved to ${id}, ${stays} left`);
    }),
  );
  say(wayOn({ left, shut, id }));
  process.exitCode = left === 0 ? 0 : 1;
} finally {
  await database.stop();
}

function wayOn({ left, shut, id }: { left: number; shut: number; id: string }): string {
  if (left === 0) return `All is under the key ${id}. npm run doctor says which key may be dropped.`;
  if (shut > 0) return `${shut} open with no key of the ring: npm run doctor says of which keys.`;
  return `${left} were held or written meanwhile: see that all replicas have the new ring, and run it again.`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
