import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Acquaintance } from '../model.ts';

/** Who was paired with whom in the program, is now, or was to be. */
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
      'pairs.state',
      'pairs.ending',
      'pairs.createdAt',
      eb.fn.agg<string[]>('array_agg', ['pairMembers.personId']).as('members'),
    ])
    .where('pairs.programId', '=', programId)
    .groupBy(['pairs.workspaceId', 'pairs.id'])
    .execute();
  return rows.map(({ members, createdAt, state, ending }) => ({
    members,
    since: createdAt,
    isApartForGood: state === 'lapsed' || ending === 'rematch',
  }));
}
