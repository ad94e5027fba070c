import type { KeyRing } from '../../config.ts';
import { createVault, VaultError, type Sealed, type Vault } from '../vault.ts';
import type { Owner } from './as-owner.ts';
import { findSealedColumns, type SealedColumn } from './sealed-columns.ts';
import { keyIdOf } from './sealed-values.ts';

/** So many are moved in one transaction, of which the bot waits for the end where it wants one of them. */
const batchSize = 200;

/** What could not be moved in one pass may be in somebody's hands; it is come back to. */
const mostPasses = 5;

export type Resealed = {
  readonly moved: number;
  /** Under another key still: sealed meanwhile by a replica that has the ring of before, or held by somebody. */
  readonly left: number;
  /** Of those left: none of the keys opens them. */
  readonly shut: number;
};

type ResealingParts = { readonly owner: Owner; readonly vault: Vault; readonly newest: string };

/**
 * Moves every sealed value to the newest key. It may be interrupted and repeated, and the bot may run: a row that somebody
 * else holds is passed by, so that nobody waits for us while we wait for them, and what they write is theirs.
 */
export async function resealAll(
  owner: Owner,
  ring: KeyRing,
  told: (column: string, resealed: Resealed) => void = () => undefined,
): Promise<Resealed> {
  const parts = { owner, vault: createVault(ring), newest: ring[0].id };
  let total: Resealed = { moved: 0, left: 0, shut: 0 };
  for (const column of await findSealedColumns(owner)) {
    const resealed = await resealColumn(parts, column);
    told(`${column.table}.${column.column}`, resealed);
    total = {
      moved: total.moved + resealed.moved,
      left: total.left + resealed.left,
      shut: total.shut + resealed.shut,
    };
  }
  return total;
}

async function resealColumn(parts: ResealingParts, column: SealedColumn): Promise<Resealed> {
  let moved = 0;
  for (let pass = 1; ; pass += 1) {
    const { moved: movedNow, shut } = await passOver(parts, column);
    moved += movedNow;
    const left = await countLeft(parts, column);
    if (left === shut || pass === mostPasses) return { moved, left, shut };
  }
}

type Pass = { readonly moved: number; readonly shut: number };

/** From the first page of the table to its last; what is moved comes to stand behind, under the newest key. */
async function passOver(parts: ResealingParts, column: SealedColumn): Promise<Pass> {
  let [moved, shut] = [0, 0];
  for (let after: string | undefined = beforeAll; after !== undefined;) {
    const batch = await oneBatch(parts, column, after);
    moved += batch.moved;
    shut += batch.shut;
    after = batch.last;
  }
  return { moved, shut };
}

/** Where no row stands. */
const beforeAll = '(0,0)';

type Old = { readonly at: string; readonly sealed: Sealed; readonly owner: string };

async function oneBatch(
  { owner, vault, newest }: ResealingParts,
  column: SealedColumn,
  after: string,
): Promise<Pass & { readonly last: string | undefined }> {
  await owner.query('begin');
  try {
    const { rows } = await owner.query<Old>(oldValues(column), [newest, after, batchSize]);
    const fresh = rows.flatMap((old) => {
      const sealed = sealedAnew(vault, column, old);
      return sealed === undefined ? [] : [{ at: old.at, sealed }];
    });
    await owner.query(writing(column), [fresh.map(({ at }) => at), fresh.map(({ sealed }) => sealed)]);
    await owner.query('commit');
    return { moved: fresh.length, shut: rows.length - fresh.length, last: rows.at(-1)?.at };
  } catch (error) {
    await owner.query('rollback').catch(() => undefined);
    throw error;
  }
}

function sealedAnew(vault: Vault, { table, column }: SealedColumn, old: Old): Sealed | undefined {
  const place = { table, column, owner: old.owner };
  try {
    return vault.seal(vault.open(old.sealed, place), place);
  } catch (error) {
    if (error instanceof VaultError) return undefined;
    throw error;
  }
}

const oldValues = ({ table, name, owner }: SealedColumn): string => `
  select t.ctid::text as at, t.${name} as sealed, ${owner} as owner from ${table} t
  where ${keyIdOf(`t.${name}`)} <> $1 and t.ctid > $2::tid
  order by t.ctid limit $3 for no key update of t skip locked`;

/** The rows are held, so that each still stands where it was read. */
const writing = ({ table, name }: SealedColumn): string => `
  update ${table} t set ${name} = fresh.sealed
  from unnest($1::text[], $2::text[]) as fresh(at, sealed) where t.ctid = fresh.at::tid`;

async function countLeft({ owner, newest }: ResealingParts, { table, name }: SealedColumn): Promise<number> {
  const { rows } = await owner.query<{ left: number }>(
    `select count(*)::int as left from ${table} where ${keyIdOf(name)} <> $1`,
    [newest],
  );
  return rows[0]?.left ?? 0;
}
