import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { PairState } from '../model.ts';

export async function countOpenPairs({ db }: WorkspaceTransaction, programId: string): Promise<number> {
  const { count } = await db
    .selectFrom('pairs')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('programId', '=', programId)
    .where('state', 'not in', ['proposed', 'lapsed', 'ended'])
    .executeTakeFirstOrThrow();
  return count;
}

type Move = { readonly from: readonly PairState[]; readonly to: Exclude<PairState, 'ended'> };

/** @returns the ids of those that were moved */
export async function moveOpenPairs(
  { db }: WorkspaceTransaction,
  programId: string,
  { from, to }: Move,
): Promise<readonly string[]> {
  const rows = await db
    .updateTable('pairs')
    .set({ state: to })
    .where('programId', '=', programId)
    .where('state', 'in', from)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
