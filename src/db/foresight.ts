import type { CompiledQuery } from 'kysely';
import type { WorkspaceTransaction } from './database.ts';
import { queriesAskedIn, foresee } from './transaction.ts';

type Asking = Pick<WorkspaceTransaction, 'db'>;

/**
 * Of what is read again and again, the questions that it asked the last time. All of them are asked at its beginning, in one statement,
 * where else some would wait for the answers of others. Answers are never kept: what isn't asked this time is passed over, and
 * what nobody foresaw is asked as ever.
 */
export type Foresight = {
  readonly askAhead: (tx: Asking, what: string) => void;
  readonly keep: (tx: Asking, what: string) => void;
};

/** @param most so many are kept in mind, those that were read last */
export function createForesight(most: number): Foresight {
  const known = new Map<string, readonly CompiledQuery[]>();
  return {
    askAhead: ({ db }, what) => {
      foresee(db, known.get(what) ?? []);
      // Should one of them fail, the next reading is free of them.
      known.delete(what);
    },
    keep: ({ db }, what) => {
      known.set(what, queriesAskedIn(db));
      if (known.size > most) for (const [oldest] of known.entries().take(1)) known.delete(oldest);
    },
  };
}
