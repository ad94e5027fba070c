import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { KeyRing } from '../../src/config.ts';
import { ownMigrations } from '../../src/db/migrate.ts';
import { asOwner, type Owner } from '../../src/db/operating/as-owner.ts';
import { migrationState } from '../../src/db/operating/migrations-applied.ts';
import { createLog } from '../../src/log.ts';
import { inALine } from '../../src/operating/doctor/finding.ts';
import { holdingsOf, lookAtKeys } from '../../src/operating/doctor/keys.ts';
import { lookAtMigrations } from '../../src/operating/doctor/migrations.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';
import { people } from '../../src/sandbox/people/people.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { introduceEverybody, propose, setGoal, sign } from '../../src/sandbox/stories/moves.ts';

export const keys: KeyRing = [{ id: 'k1', key: randomBytes(32) }];

/** Everybody has a peer, and one pair an agreement and a goal. */
export async function fill(databaseUrl: string): Promise<void> {
  const sandbox = await startSandbox({ databaseUrl, keys, log: createLog('silent') });
  try {
    const workspace = await sandbox.addWorkspace({ teamId: 'T0001', name: 'Northwind', people });
    const pair = await introduceEverybody(workspace);
    await propose(pair, 'to learn from each other');
    await sign(pair);
    await setGoal(pair, { goal: 'Speak up in reviews', firstStep: 'Ask one question' });
  } finally {
    await sandbox.stop();
  }
}

/** How many rows each table has, the queue's own left out, which works on. */
export const rowsOf = (url: string): Promise<Readonly<Record<string, number>>> =>
  asOwner(url, async (owner) => {
    const { rows } = await owner.query<{ name: string; count: number }>(countEach);
    ok(
      rows.length > 30 && rows.some(({ name, count }) => name === 'pairs' && count > 5),
      'it is no empty database',
    );
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  });

const countEach = `
  select relname as name, (xpath('/row/c/text()', query_to_xml(
    format('select count(*) as c from public.%I', relname), false, true, '')))[1]::text::int as count
  from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;

/** What the doctor says of migrations and keys, which must be no fault; then a start, after which no door stands open. */
export async function isSound(url: string): Promise<void> {
  const faults = await asOwner(url, async (owner) => [
    ...lookAtMigrations(await ownMigrations(), await migrationState(owner)),
    ...lookAtKeys(['k1'], await holdingsOf(owner, keys)),
  ]);
  deepStrictEqual(faults.filter(({ level }) => level === 'fault').map(inALine), []);
  await prepareDatabase({ url, keys });
  equal(await asOwner(url, openDoors), 0, 'a role of somebody else passes a door');
}

async function openDoors(owner: Owner): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::int from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
     and has_function_privilege('public', oid, 'execute')`,
  );
  return rows[0]?.count ?? Number.NaN;
}
