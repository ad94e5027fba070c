import type { WorkspaceTransaction } from '../../../../db/database.ts';

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
