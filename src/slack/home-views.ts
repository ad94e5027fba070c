import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';

/** Of somebody whom the directory does not know yet, nothing is kept. */
export async function rememberOpened(
  { db }: WorkspaceTransaction,
  personId: string,
  openedAt: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('homeViews')
    .columns(['personId', 'openedAt'])
    .expression((eb) =>
      eb
        .selectFrom('people')
        .select(['people.id', sql<Temporal.Instant>`${openedAt}::timestamptz`.as('openedAt')])
        .where('people.id', '=', personId),
    )
    .onConflict((conflict) => conflict.columns(['workspaceId', 'personId']).doUpdateSet({ openedAt }))
    .execute();
}

/** @returns the number of this draw, greater than that of any that began before; undefined where nothing is kept of them */
export async function beginDraw({ db }: WorkspaceTransaction, personId: string): Promise<number | undefined> {
  const row = await db
    .updateTable('homeViews')
    .set((eb) => ({ draws: eb('draws', '+', 1) }))
    .where('personId', '=', personId)
    .returning('draws')
    .executeTakeFirst();
  return row?.draws;
}

/** Whether no other draw has begun since. */
export async function isLastDraw(
  { db }: WorkspaceTransaction,
  personId: string,
  draw: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('homeViews')
    .select('draws')
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row?.draws === draw;
}

/** Those of them who have opened their Home since then. */
export async function findOpenedSince(
  { db }: WorkspaceTransaction,
  whom: readonly string[] | 'everybody',
  since: Temporal.Instant,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('homeViews')
    .select('personId')
    .where('openedAt', '>', since)
    .$if(whom !== 'everybody', (query) => query.where('personId', '=', sql<string>`any(${whom})`))
    .execute();
  return rows.map(({ personId }) => personId);
}
