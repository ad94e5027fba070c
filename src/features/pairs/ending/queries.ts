import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { CanceledSession } from './model.ts';

/** The session that the end of the pair has canceled; undefined where none was ahead. */
export async function findSessionCanceled(
  { db }: WorkspaceTransaction,
  pairId: string,
): Promise<CanceledSession | undefined> {
  return db
    .selectFrom('bookings')
    .innerJoin('pairs', (join) =>
      join
        .onRef('pairs.workspaceId', '=', 'bookings.workspaceId')
        .onRef('pairs.id', '=', 'bookings.pairId')
        .onRef('pairs.endedAt', '<', 'bookings.startsAt'),
    )
    .select(['bookings.number', 'bookings.startsAt'])
    .where('bookings.pairId', '=', pairId)
    .where('bookings.canceledFor', '=', 'end')
    .executeTakeFirst();
}

/** Whether the pair has ever met, as far as it is on record. */
export async function findIfMet({ db }: WorkspaceTransaction, pairId: string): Promise<boolean> {
  const row = await db
    .selectFrom('sessions')
    .select('number')
    .where('pairId', '=', pairId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

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
