import type { WorkspaceTransaction } from '../../../db/database.ts';

/** When the session was to be that the end of the pair has canceled; undefined where none was ahead. */
export async function findSessionCanceled(
  { db }: WorkspaceTransaction,
  pairId: string,
): Promise<Temporal.Instant | undefined> {
  const row = await db
    .selectFrom('bookings')
    .innerJoin('pairs', (join) =>
      join
        .onRef('pairs.workspaceId', '=', 'bookings.workspaceId')
        .onRef('pairs.id', '=', 'bookings.pairId')
        .onRef('pairs.endedAt', '<', 'bookings.startsAt'),
    )
    .select('bookings.startsAt')
    .where('bookings.pairId', '=', pairId)
    .where('bookings.canceledFor', '=', 'end')
    .executeTakeFirst();
  return row?.startsAt;
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
