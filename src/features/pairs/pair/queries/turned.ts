import type { WorkspaceTransaction } from '../../../../db/database.ts';

/** Whether what was the pair's DM is a channel by now, and it has no new one yet. */
export async function findIfTurned({ db }: WorkspaceTransaction, pairId: string): Promise<boolean> {
  const row = await db
    .selectFrom('dmMoves')
    .select('pairId')
    .where('pairId', '=', pairId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
