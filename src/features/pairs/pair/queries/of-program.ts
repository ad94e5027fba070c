import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { PairState } from '../model.ts';

type Move = { readonly from: readonly PairState[]; readonly to: Exclude<PairState, 'ended'> };

/** @returns the ids of those that were moved */
export async function moveOpenPairs(
  { db, concern }: WorkspaceTransaction,
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
  const pairIds = rows.map(({ id }) => id);
  concern({ pairIds });
  return pairIds;
}
