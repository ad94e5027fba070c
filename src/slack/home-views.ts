import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';

export const rememberOpened = (
  tx: WorkspaceTransaction,
  personId: string,
  openedAt: Temporal.Instant,
): Promise<unknown> => keep(tx, personId, { openedAt });

/**
 * @returns the number of this draw, greater than that of any that began before; undefined for somebody whom the directory does
 *   not know yet
 */
export async function beginDraw(tx: WorkspaceTransaction, personId: string): Promise<number | undefined> {
  return (await keep(tx, personId, {}))?.draws;
}

async function keep(
  { db }: WorkspaceTransaction,
  personId: string,
  { openedAt }: { readonly openedAt?: Temporal.Instant },
): Promise<{ readonly draws: number } | undefined> {
  return db
    .insertInto('homeViews')
    .columns(['personId', 'openedAt', 'draws'])
    .expression((eb) =>
      eb
        .selectFrom('people')
        .select(['people.id', sql<Temporal.Instant | null>`${openedAt ?? null}::timestamptz`.as('at')])
        .select(sql.lit(1).as('draws'))
        .where('people.id', '=', personId),
    )
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'personId']).doUpdateSet((eb) => ({
        draws: eb('homeViews.draws', '+', 1),
        ...(openedAt && { openedAt }),
      })),
    )
    .returning('draws')
    .executeTakeFirst();
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
