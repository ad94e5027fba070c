import type { WorkspaceTransaction } from '../../../db/database.ts';

/** Whether anybody of the pair would rather have another peer. */
export async function findIfWishedApart({ db }: WorkspaceTransaction, pairId: string): Promise<boolean> {
  const row = await db
    .selectFrom('rematchWishes')
    .select('pairId')
    .where('pairId', '=', pairId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
