import { deepStrictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argumentsOf } from '../../src/command-arguments.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';
import { asOwner } from '../../src/db/operating/as-owner.ts';
import { serverFacts } from '../../src/db/operating/facts.ts';
import { runCommand } from '../../src/run-until-stopped.ts';
import { fill, isSound, rowsOf } from './state.ts';
import { installedPostgres, startSystemPostgres } from './system-postgres.ts';

const usage = `Usage: npm run recipes [-- --all]. It follows these, one after the other, as docs/operations.md has them:
  the embedded Postgres, copied whole and put back
  a server of one’s own, dumped and restored
  the move to the next major version of Postgres
--all ends with 1 where the second is left out, since this machine has no Postgres with pg_dump.`;

/**
 * `npm run recipes`: does what docs/operations.md says of backups and of the next Postgres, with the commands that stand there. A recipe
 * that needs what this machine lacks is left out, and said so; with `-- --all` that is a fault. Changing the key is followed by
 * tests/operating/recipes.test.ts.
 */
await runCommand(async () => {
  const { values } = argumentsOf(usage, { options: { all: { type: 'boolean' } } });
  const folder = await mkdtemp(join(tmpdir(), 'peer-pairs-recipes-'));
  await chmod(folder, 0o755);
  try {
    await follow(folder, { all: values.all === true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function follow(folder: string, { all }: { readonly all: boolean }): Promise<void> {
  await copiesWhole(join(folder, 'whole'));
  const bin = installedPostgres();
  if (bin === undefined) {
    say('left out: a server of one’s own, since no Postgres with pg_dump is in /usr/lib/postgresql');
    say('left out: the move to the next major version, for the same reason');
    if (all) process.exitCode = 1;
  } else await dumpsAndRestores(bin, join(folder, 'dumped'));
  say(
    'left out: the moves by docker, and the embedded one’s to another version of Peer Pairs, which nothing here can do',
  );
}

/** The embedded one: stop, copy the folder whole, put the copy in its place. */
async function copiesWhole(place: string): Promise<void> {
  const [dataDirectory, copy] = [join(place, 'data'), join(place, 'copy')];
  const first = await startEmbeddedPostgres({ dataDirectory });
  await fill(first.url);
  const before = await rowsOf(first.url);
  await first.stop();
  await cp(dataDirectory, copy, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  execFileSync('chown', [
    '-R',
    '--reference',
    join(dataDirectory, 'postgres', 'data'),
    join(copy, 'postgres', 'data'),
  ]);
  const restored = await startEmbeddedPostgres({ dataDirectory: copy });
  try {
    deepStrictEqual(await rowsOf(restored.url), before);
    await isSound(restored.url);
  } finally {
    await restored.stop();
  }
  say('done: the embedded Postgres, copied whole and put back');
}

/** A server of one's own, into one of another major version where the embedded one is such: backup, restore and the move at once. */
async function dumpsAndRestores(bin: string, place: string): Promise<void> {
  const own = await startSystemPostgres(bin, place);
  const next = await startEmbeddedPostgres({ dataDirectory: join(place, 'next') });
  try {
    await fill(own.url);
    const before = await rowsOf(own.url);
    const dump = join(place, 'peer-pairs.dump');
    run(bin, ['pg_dump', '--format=custom', `--file=${dump}`, own.url]);
    run(bin, ['pg_restore', '--no-owner', '--no-privileges', `--dbname=${next.url}`, dump]);
    deepStrictEqual(await rowsOf(next.url), before);
    await isSound(next.url);
    const [from, to] = [await majorOf(own.url), await majorOf(next.url)];
    say(`done: Postgres ${from}, dumped and restored into the embedded Postgres ${to}`);
    if (from === to) say(`left out: the move to the next major version, since both are Postgres ${to}`);
  } finally {
    await next.stop();
    await own.stop();
  }
}

function majorOf(url: string): Promise<number> {
  return asOwner(url, async (owner) => Math.floor((await serverFacts(owner)).versionNumber / 10_000));
}

function run(bin: string, [program = '', ...args]: readonly string[]): void {
  execFileSync(join(bin, program), args, { stdio: 'inherit' });
}

function say(what: string): void {
  process.stdout.write(`${what}\n`);
}
