import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { namesSomebody, type NamingColumn } from '../../../db/kept/keeping.ts';
import { columnsOf, keeps, keptTables, type KeptTable } from '../../../db/kept/kept.ts';
import type { Erasure } from '../../../personal-data.ts';

/** The ids of all programs of the workspace, archived ones too. */
export async function findProgramIds({ db }: WorkspaceTransaction): Promise<readonly string[]> {
  const rows = await db.selectFrom('programs').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Whether anything stands for others that names them: else nothing has to stand in their place. */
export async function hasPart({ db }: WorkspaceTransaction, personId: string): Promise<boolean> {
  const parts = keptTables.flatMap((table) =>
    columnsOf(table).flatMap(({ name, is }) => {
      const [from, column] = [sql.table(table), sql.ref(name)];
      if (is === 'who') return [sql`select 1 from ${from} where ${column} = ${personId}`];
      return is === 'several' ? [sql`select 1 from ${from} where ${personId} = any(${column})`] : [];
    }),
  );
  const { rows } = await sql`${sql.join(parts, sql` union all `)} limit 1`.execute(db);
  return rows.length > 0;
}

type Former = { readonly formerId: string; readonly name: string };

/** A name and a random id, and nothing else of anybody. */
export async function insertFormer({ db }: WorkspaceTransaction, { formerId, name }: Former): Promise<void> {
  await db
    .insertInto('people')
    .values({
      id: formerId,
      name,
      timeZone: 'UTC',
      locale: 'en-US',
      isSlackAdmin: false,
      isActive: false,
      // The day of an erasure would lead to whoever was erased on it.
      fetchedAt: Temporal.Instant.fromEpochMilliseconds(0),
    })
    .execute();
}

/**
 * Their rows go, and where they have a part in a row that stands the random id takes the place of theirs. The directory comes last:
 * the database refuses it while anything still refers to them.
 */
export async function eraseEverywhere(tx: WorkspaceTransaction, erasure: Erasure): Promise<void> {
  for (const table of keptTables)
    if (table !== 'people' && !isOnlyAddedTo(table)) await eraseIn(tx, table, erasure);
  await tx.db.deleteFrom('people').where('id', '=', erasure.personId).execute();
}

const isOnlyAddedTo = (table: KeptTable): boolean => keeps(table).isOnlyAddedTo === true;

async function eraseIn(tx: WorkspaceTransaction, table: KeptTable, erasure: Erasure): Promise<void> {
  for (const { name, is } of columnsOf(table))
    if (namesSomebody(is)) await statements[is](table, name, erasure).execute(tx.db);
}

type Statement = (table: KeptTable, column: string, erasure: Erasure) => ReturnType<typeof sql>;

const statements: Readonly<Record<NamingColumn, Statement>> = {
  whose: (table, column, { personId }) =>
    sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${personId}`,
  who: (table, column, { personId, formerId }) =>
    sql`update ${sql.table(table)} set ${sql.ref(column)} = ${formerId} where ${sql.ref(column)} = ${personId}`,
  several: (table, column, { personId, formerId }) =>
    sql`update ${sql.table(table)} set ${sql.ref(column)} = array_replace(${sql.ref(column)}, ${personId}, ${formerId})
      where ${personId} = any(${sql.ref(column)})`,
};

/**
 * What anybody was answered in the last days, kept for one who submits the same twice: it may show what this person wrote, or their
 * name. Whoever submits again is told that it counts.
 */
export async function forgetShownAnswers({ db }: WorkspaceTransaction): Promise<void> {
  await db
    .updateTable('submissions')
    .set({ shownSealed: null })
    .where('shownSealed', 'is not', null)
    .execute();
}
