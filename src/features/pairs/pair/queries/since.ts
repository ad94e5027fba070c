import type { WorkspaceTransaction } from '../../../../db/database.ts';

/** Since when they are a pair; of one whose members were asked first, since the last "yes". */
export async function findSince({ db }: WorkspaceTransaction, pairId: string): Promise<Temporal.Instant> {
  const { createdAt } = await db
    .selectFrom('pairs')
    .select('createdAt')
    .where('id', '=', pairId)
    .executeTakeFirstOrThrow();
  return createdAt;
}
