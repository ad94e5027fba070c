import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';

type Sought = { readonly pairIds: readonly string[]; readonly kinds: readonly string[] };

/** Those of these pairs to which one of these kinds is still to come. */
export async function findToCome(
  { db }: WorkspaceTransaction,
  { pairIds, kinds }: Sought,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('touchpoints')
    .select('pairId')
    .distinct()
    .where('pairId', '=', sql<string>`any(${[...pairIds]}::uuid[])`)
    .where('kind', 'in', kinds)
    .execute();
  return rows.flatMap(({ pairId }) => pairId ?? []);
}

/** Those of these pairs in which somebody waits for a word just now, and has the others asked. */
export async function findAskedIfIn(
  { db }: WorkspaceTransaction,
  pairIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('presenceQuestions')
    .select('pairId')
    .distinct()
    .where('pairId', '=', sql<string>`any(${[...pairIds]}::uuid[])`)
    .where('state', '=', 'open')
    .execute();
  return rows.map(({ pairId }) => pairId);
}
