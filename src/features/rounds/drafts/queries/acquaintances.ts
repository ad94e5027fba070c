import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Acquaintance } from '../model/round.ts';

/**
 * Who was paired with whom in the program, is now, or was to be. Of the other programs, only who is kept apart here too: a
 * second pair of the same two would have the same group DM, and whoever said no to somebody said it everywhere.
 */
export async function findAcquaintances(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly Acquaintance[]> {
  const rows = await db
    .selectFrom('pairs')
    .innerJoin('pairMembers', (join) =>
      join
        .onRef('pairMembers.workspaceId', '=', 'pairs.workspaceId')
        .onRef('pairMembers.pairId', '=', 'pairs.id'),
    )
    .select((eb) => [
      'pairs.id',
      'pairs.programId',
      'pairs.state',
      'pairs.ending',
      'pairs.createdAt',
      'pairs.endedAt',
      eb
        .selectFrom('sessions')
        .select((held) => held.fn.max('heldAt').as('heldAt'))
        .whereRef('sessions.workspaceId', '=', 'pairs.workspaceId')
        .whereRef('sessions.pairId', '=', 'pairs.id')
        .as('lastHeldAt'),
      eb.fn.agg<string[]>('array_agg', ['pairMembers.personId']).as('members'),
    ])
    .where((eb) =>
      eb.or([
        eb('pairs.programId', '=', programId),
        eb('pairs.state', '<>', 'ended'),
        eb('pairs.ending', '=', 'rematch'),
      ]),
    )
    .groupBy(['pairs.workspaceId', 'pairs.id'])
    .execute();
  return rows.map(({ members, createdAt, endedAt, lastHeldAt, state, ending, ...pair }) => ({
    members,
    since: lastHeldAt ?? endedAt ?? createdAt,
    hasMet: lastHeldAt !== null,
    isKeptApart: state === 'lapsed' || ending === 'rematch' || pair.programId !== programId,
  }));
}
