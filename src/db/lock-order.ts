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
  ['slackCalls'],
  ['outages'],
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
