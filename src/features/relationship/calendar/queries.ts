import type { WorkspaceTransaction } from '../../../db/database.ts';

type Made = { readonly personId: string; readonly secretHash: string; readonly madeAt: Temporal.Instant };

/** In the place of the one that there was. */
export async function putAddress({ db }: WorkspaceTransaction, made: Made): Promise<void> {
  const { secretHash, madeAt } = made;
  await db
    .insertInto('calendarAddresses')
    .values(made)
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'personId']).doUpdateSet({ secretHash, madeAt }),
    )
    .execute();
}

export async function findAddress(
  { db }: WorkspaceTransaction,
  personId: string,
): Promise<{ readonly madeAt: Temporal.Instant; readonly secretHash: string } | undefined> {
  return db
    .selectFrom('calendarAddresses')
    .select(['madeAt', 'secretHash'])
    .where('personId', '=', personId)
    .executeTakeFirst();
}

export async function deleteAddress({ db }: WorkspaceTransaction, personId: string): Promise<void> {
  await db.deleteFrom('calendarAddresses').where('personId', '=', personId).execute();
}
