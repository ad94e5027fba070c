import { argumentsOf } from './command-arguments.ts';
import { readConfig } from './config.ts';
import { resealAll, type Resealed } from './db/operating/resealing.ts';
import { openStandingDatabase } from './db/open-database.ts';
import { asOwnerAtThisVersion } from './prepare-database.ts';
import { runCommand } from './run-until-stopped.ts';

/** `npm run reseal`: moves what is sealed to the newest key. May be stopped and run again; exits with 1 where something is left. */
await runCommand(async (started) => {
  argumentsOf('Usage: npm run reseal, and nothing behind it.');
  const { url, keys } = started(await openStandingDatabase(readConfig()));
  const [{ id }] = keys;
  const resealed = await asOwnerAtThisVersion(url, (owner) =>
    resealAll(owner, keys, (column, { moved, left }) => {
      if (moved + left > 0) say(`${column}: ${moved} moved to ${id}, ${left} left`);
    }),
  );
  say(wayOn(resealed, id));
  process.exitCode = resealed.left === 0 ? 0 : 1;
});

function wayOn({ moved, left, shut }: Resealed, id: string): string {
  const dropped = 'npm run doctor says which key may be dropped.';
  if (left === 0)
    return moved > 0
      ? `All is under the key ${id}. ${dropped}`
      : `Nothing to move: all is under the key ${id} already, the first of ENCRYPTION_KEYS. ${dropped} To move to another key, put that one in front.`;
  if (shut > 0) return `${shut} open with no key of the ring: npm run doctor says of which keys.`;
  return `${left} were held or written meanwhile: see that all replicas have the new ring, and run it again.`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
