import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { writtenOnce } from '../../../../db/written-once.ts';

export type Review = { readonly pairId: string; readonly number: number };

/** @returns whether it was not on record yet */
export async function insertReview(
  { db }: WorkspaceTransaction,
  review: Review & { readonly personId: string; readonly saidAt: Temporal.Instant },
): Promise<boolean> {
  const row = await db
    .insertInto('agreementReviews')
    .values(review)
    .onConflict((conflict) => conflict.doNothing())
    .returning('personId')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findFine({ db }: WorkspaceTransaction, { pairId, number }: Review) {
  const rows = await db
    .selectFrom('agreementReviews')
    .select('personId')
    .where('pairId', '=', pairId)
    .where('number', '=', number)
    .execute();
  return rows.map(({ personId }) => personId);
}

/** Whether the pair has held a session. */
export const hasMet = async (tx: WorkspaceTransaction, pairId: string): Promise<boolean> =>
  (await firstSession(tx, { pairId })).length > 0;

const firstSession = writtenOnce(({ db }, { pairId }: { readonly pairId: string }) =>
  db.selectFrom('sessions').select('number').where('pairId', '=', pairId).limit(1),
);
