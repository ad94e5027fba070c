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

/** Whether somebody of the pair waits for a word just now, and has the others asked. */
export async function hasOpenQuestion({ db }: WorkspaceTransaction, pairId: string): Promise<boolean> {
  const row = await db
    .selectFrom('presenceQuestions')
    .select('number')
    .where('pairId', '=', pairId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row !== undefined;
}
