import { sql, type ExpressionBuilder } from 'kysely';
import type { Database, WorkspaceTransaction } from '../db/database.ts';

type Opened = { readonly personId: string; readonly openedAt: Temporal.Instant };

/** In place of a draw's number, of somebody whom the directory does not know even now. */
export const nothingKept = 0;

/** Of somebody whom the directory does not know yet, nothing is kept. */
export async function rememberOpened({ db }: WorkspaceTransaction, opened: Opened): Promise<void> {
  await openedRow(db, opened)
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'personId']).doUpdateSet({ openedAt: opened.openedAt }),
    )
    .execute();
}

type Asking = Pick<WorkspaceTransaction, 'db'>;

/** As `rememberOpened` and `beginDraw`, in one. A name for what goes before a question in the same statement. */
export const openedAndDrawn = ({ db }: Asking, opened: Opened) =>
  openedRow(db, opened)
    .onConflict((conflict) =>
      conflict
        .columns(['workspaceId', 'personId'])
        .doUpdateSet((eb) => ({ openedAt: opened.openedAt, draws: eb('homeViews.draws', '+', 1) })),
    )
    .returning('draws');

const openedRow = (db: WorkspaceTransaction['db'], { personId, openedAt }: Opened) =>
  db
    .insertInto('homeViews')
    .columns(['personId', 'openedAt'])
    .expression((eb) =>
      eb
        .selectFrom('people')
        .select(['people.id', sql<Temporal.Instant>`${openedAt}::timestamptz`.as('openedAt')])
        .where('people.id', '=', personId)
        .forKeyShare(),
    );

/** The name of a lock, one for each workspace. */
export const openingLock = (workspaceId: string): string => `a Home opens in ${workspaceId}`;

/** From now on, until the transaction ends, somebody’s Home is being read whose opening is not on record for others. */
export const opensNow = (lock: string) =>
  sql<null>`pg_advisory_xact_lock_shared(hashtextextended(${lock}, 0))::text`;

/** Whether all whose Home was read are on record: to be asked in a short transaction, since nobody can open theirs until it ends. */
export async function isNobodyOpening({ db, workspaceId }: WorkspaceTransaction): Promise<boolean> {
  const { rows } = await sql<{
    isNobody: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${openingLock(workspaceId)}, 0)) as is_nobody`.execute(
    db,
  );
  return rows[0]?.isNobody ?? false;
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

/** The number of the draw that began last. */
export const latestDraw = (
  db: Pick<ExpressionBuilder<Database, keyof Database>, 'selectFrom'>,
  personId: string,
) => db.selectFrom('homeViews').select('homeViews.draws').where('homeViews.personId', '=', personId);

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
