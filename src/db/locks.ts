import { sql } from 'kysely';
import type { WorkspaceTransaction } from './database.ts';

/**
 * The order in which a transaction locks rows, and within a table by their ids: two that follow it never wait for each other.
 * A round has no place in it, since it changes while its program is locked. What comes due and what is sent have one place:
 * whoever changes that of several pairs has locked all of these before.
 */
const order = [
  ['installations'],
  ['programs'],
  ['people'],
  ['pairs'],
  ['touchpoints', 'deliveries'],
] as const;

export const lockable = order.flat();

export type Lockable = (typeof lockable)[number];

const placeOf = (table: Lockable): number =>
  order.findIndex((tables) => tables.some((each) => each === table));

export class LockOrderError extends Error {
  readonly code = 'lock-order';
}

/** What one transaction has locked so far. */
export type Locks = {
  /** Rows by their ids. Those that are locked already may be named again. */
  readonly lock: (table: Lockable, ids: readonly string[]) => void;
  /** Rows that a statement changes, whichever these are: it locks them too. */
  readonly change: (table: Lockable) => void;
};

/** @param onDisorder throws, or lets it pass */
export function createLocks(onDisorder: (error: LockOrderError) => void): Locks {
  const taken = new Map<Lockable, Set<string>>();
  const later = (table: Lockable) => [...taken.keys()].find((other) => placeOf(other) > placeOf(table));
  const take = (table: Lockable) => {
    const ids = taken.get(table) ?? new Set<string>();
    taken.set(table, ids);
    return ids;
  };
  return {
    lock: (table, ids) => {
      const locked = taken.get(table) ?? new Set();
      const anew = ids.filter((id) => !locked.has(id));
      const before = later(table);
      if (anew.length > 0 && before !== undefined)
        onDisorder(new LockOrderError(`${table} were locked after ${before}`));
      if (anew.some((id) => [...locked].some((other) => other > id)))
        onDisorder(new LockOrderError(`${table} were not locked in the order of their ids`));
      for (const id of ids) take(table).add(id);
    },
    change: (table) => {
      const before = later(table);
      const isLocked = (taken.get(table)?.size ?? 0) > 0;
      if (before !== undefined && !isLocked)
        onDisorder(new LockOrderError(`${table} were changed after ${before}, without being locked before`));
      take(table);
    },
  };
}

/**
 * Locks rows by their ids until the transaction ends. Whoever only refers to one of them, as somebody does who joins a
 * program, need not wait. Every lock is taken here, or told to `tx.locks`.
 */
export async function lockRows(
  { db, locks }: WorkspaceTransaction,
  table: 'programs' | 'people' | 'pairs',
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  locks.lock(table, ids);
  await db
    .selectFrom(table)
    .select('id')
    .where('id', '=', sql<string>`any(${[...ids]})`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

/** Until the transaction ends: what concerns all programs of a workspace happens one after the other. */
export async function lockWorkspace({ db, locks, workspaceId }: WorkspaceTransaction): Promise<void> {
  locks.lock('installations', [workspaceId]);
  await db.selectFrom('installations').select('workspaceId').forNoKeyUpdate().execute();
}
