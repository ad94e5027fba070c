import type { WorkspaceTransaction } from '../../../db/database.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import type { DmMove } from './model.ts';

/** Of all of the pair; none where its DM is one. */
export const findMoves = (tx: WorkspaceTransaction, pairId: string): Promise<readonly DmMove[]> =>
  moveRows(tx, { pairId });

const moveRows = writtenOnce(({ db }, { pairId }: { readonly pairId: string }) =>
  db.selectFrom('dmMoves').select(['personId', 'agreedAt']).where('pairId', '=', pairId).orderBy('personId'),
);

type MoveWanted = {
  readonly pairId: string;
  readonly personIds: readonly string[];
  readonly now: Temporal.Instant;
};

export async function insertMoves(
  { db }: WorkspaceTransaction,
  { pairId, personIds, now }: MoveWanted,
): Promise<void> {
  const rows = personIds.map((personId) => ({ pairId, personId, noticedAt: now, agreedAt: null }));
  await db.insertInto('dmMoves').values(rows).execute();
}

/** Agreed twice, the first time stands. */
export async function keepAgreed(
  { db }: WorkspaceTransaction,
  {
    pairId,
    personId,
    now,
  }: { readonly pairId: string; readonly personId: string; readonly now: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable('dmMoves')
    .set({ agreedAt: now })
    .where('pairId', '=', pairId)
    .where('personId', '=', personId)
    .where('agreedAt', 'is', null)
    .execute();
}

export async function deleteMoves({ db }: WorkspaceTransaction, pairId: string): Promise<void> {
  await db.deleteFrom('dmMoves').where('pairId', '=', pairId).execute();
}
