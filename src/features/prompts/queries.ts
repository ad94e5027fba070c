import type { WorkspaceTransaction } from '../../db/database.ts';

export type Given = {
  readonly pairId: string;
  readonly occurrence: number;
  readonly promptId: string;
  readonly givenAt: Temporal.Instant;
};

export async function findGiven({ db }: WorkspaceTransaction, pairId: string): Promise<readonly Given[]> {
  return db
    .selectFrom('promptsGiven')
    .select(['pairId', 'occurrence', 'promptId', 'givenAt'])
    .where('pairId', '=', pairId)
    .orderBy('givenAt')
    .execute();
}

/** What was given for an occurrence stays: asked for again, it is the same. */
export async function keepGiven({ db }: WorkspaceTransaction, given: Given): Promise<void> {
  await db
    .insertInto('promptsGiven')
    .values(given)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
