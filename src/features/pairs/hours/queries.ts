import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';

export type Member = { readonly pairId: string; readonly programId: string; readonly personId: string };

/** Of each of these pairs, whatever its state: those who are asked first are of it too. */
export async function findMembers(
  { db }: WorkspaceTransaction,
  pairIds: readonly string[],
): Promise<readonly Member[]> {
  return db
    .selectFrom('pairs')
    .innerJoin('pairMembers', (join) =>
      join
        .onRef('pairMembers.workspaceId', '=', 'pairs.workspaceId')
        .onRef('pairMembers.pairId', '=', 'pairs.id'),
    )
    .select(['pairs.id as pairId', 'pairs.programId', 'pairMembers.personId'])
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
