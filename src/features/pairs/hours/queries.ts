import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';

export type Members = {
  readonly programId: string;
  readonly personIds: readonly string[];
  /** As the agreement that holds has them; null where none holds. */
  readonly quietHours: string | null;
};

/** Whatever the pair's state: those who are asked first are of it too. */
export async function findMembers(
  { db }: WorkspaceTransaction,
  pairId: string,
): Promise<Members | undefined> {
  const rows = await db
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
    .select(['pairs.programId', 'pairMembers.personId', 'agreements.quietHours'])
    .where('pairs.id', '=', pairId)
    .execute();
  const [first] = rows;
  return first && { ...first, personIds: rows.map(({ personId }) => personId) };
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
