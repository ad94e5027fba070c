import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';

export type MemberHours = {
  readonly pairId: string;
  readonly programId: string;
  readonly personId: string;
  /** As the pair's agreement that holds has them; null where none holds. */
  readonly quietHours: string | null;
  /** Until when the pair rests by its own wish; null while it closes. */
  readonly pausedUntil: Temporal.PlainDate | null;
  /** The pair's session that is ahead, or under way. */
  readonly meetsAt: Temporal.Instant | null;
  readonly meetsFor: number | null;
};

/** Of each of these pairs, whatever its state: those who are asked first are of it too. */
export async function findMembers(
  { db }: WorkspaceTransaction,
  pairIds: readonly string[],
): Promise<readonly MemberHours[]> {
  return db
    .selectFrom('pairs')
    .innerJoin('pairMembers', (join) =>
      join
        .onRef('pairMembers.workspaceId', '=', 'pairs.workspaceId')
        .onRef('pairMembers.pairId', '=', 'pairs.id'),
    )
    .leftJoin('agreements', (join) =>
      join
        .onRef('agreements.workspaceId', '=', 'pairs.workspaceId')
        .onRef('agreements.pairId', '=', 'pairs.id')
        .on('agreements.state', '=', 'signed'),
    )
    .leftJoin('bookings', (join) =>
      join
        .onRef('bookings.workspaceId', '=', 'pairs.workspaceId')
        .onRef('bookings.pairId', '=', 'pairs.id')
        .on('bookings.state', '=', 'booked'),
    )
    .select([
      'bookings.startsAt as meetsAt',
      'bookings.minutes as meetsFor',
      'pairs.id as pairId',
      'pairs.programId',
      'pairMembers.personId',
      'agreements.quietHours',
      sql<Temporal.PlainDate | null>`case when pairs.state <> 'closing' then pairs.paused_until end`.as(
        'pausedUntil',
      ),
    ])
    .where('pairs.id', '=', sql<string>`any(${[...pairIds]}::uuid[])`)
    .execute();
}

export async function findPairsOfEach(
  { db }: WorkspaceTransaction,
  personIds: readonly string[],
): Promise<readonly { readonly personId: string; readonly pairId: string }[]> {
  return db
    .selectFrom('pairMembers')
    .select(['personId', 'pairId'])
    .where('personId', '=', sql<string>`any(${[...personIds]})`)
    .execute();
}
