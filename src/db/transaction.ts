import type { Kysely, Transaction } from 'kysely';
import { ChangesPlugin } from './changes-plugin.ts';
import { noteChange } from './one-act.ts';
import { DatabaseAwayError, failureOf } from './out-of-reach.ts';

/**
 * Runs `work` in a transaction, of which an act then knows whether it changed anything.
 * @throws DatabaseAwayError that says what has become of it, where the database is out of reach
 */
export async function transaction<Tables, T>(
  kysely: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const changes = new ChangesPlugin();
  let isCommitting = false;
  try {
    const given = await kysely.transaction().execute(async (trx) => {
      const result = await work(trx.withPlugin(changes));
      isCommitting = true;
      return result;
    });
    if (changes.hasChanges) noteChange();
    return given;
  } catch (error) {
    const failure = failureOf(error, { isCommitting, hasChanges: changes.hasChanges });
    if (failure instanceof DatabaseAwayError && failure.code === 'commit-unsure') noteChange();
    throw failure;
  }
}
