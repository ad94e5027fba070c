import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { namesSomebody, type ColumnKept, type SeenBy } from '../../../db/kept/keeping.ts';
import { columnsOf, type KeptTable } from '../../../db/kept/kept.ts';
import type { SealedPlace, Sealed } from '../../../db/vault.ts';
import type { Taken } from '../model.ts';
import { ownerOf, pairColumnOf } from '../model/taken.ts';

/** Where what is sealed in a row stands, by its columns. What is named nowhere stays sealed, and is not taken along. */
export type Places = Readonly<Record<string, ((row: never) => SealedPlace) | undefined>>;

type Row = Readonly<Record<string, unknown>>;

type TableTaken = { readonly table: KeptTable; readonly places: Places };

export async function findOwn(
  tx: WorkspaceTransaction,
  { table, places }: TableTaken,
  personId: string,
): Promise<readonly Taken[]> {
  const owner = ownerOf(table)?.name ?? '';
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where ${sql.ref(owner)} = ${personId} order by 1, 2`.execute(tx.db);
  const columns = columnsOf(table).filter(({ name }) => name !== owner);
  return rows.map((row) => taken(tx, { row, columns, places }));
}

/** By which a row names its program: the name of each. */
export async function findProgramNames({ db }: WorkspaceTransaction): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('programs').select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What all of a pair are shown of what is theirs together. */
export async function findOfPairs(
  tx: WorkspaceTransaction,
  { table, places }: TableTaken,
  pairIds: readonly string[],
): Promise<readonly Taken[]> {
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where ${sql.ref(pairColumnOf(table))} = any(${[...pairIds]}::uuid[])
    order by 1, 2`.execute(tx.db);
  const columns = columnsOf(table).filter(({ seenBy }) => seenBy === 'pair' || seenBy === 'pair-and-admins');
  return rows.map((row) => ({ ...taken(tx, { row, columns, places }), pairId: row[pairColumnOf(table)] }));
}

type Opening = { readonly row: Row; readonly columns: readonly ColumnKept[]; readonly places: Places };

/** By whom something was done that several see: they may know it. */
const mayBeNamed: readonly SeenBy[] = ['pair', 'pair-and-admins', 'readers', 'program', 'workspace'];

/** Without what makes the bot work. Ids of others are left in where they may be named: their names take the place of those. */
function taken(tx: WorkspaceTransaction, { row, columns, places }: Opening): Taken {
  const told = columns.flatMap(({ name, is, dataClass, seenBy }): readonly (readonly [string, unknown])[] => {
    const value = row[name];
    if (dataClass === 'technical' || value === null) return [];
    if (namesSomebody(is) && !mayBeNamed.includes(seenBy)) return [];
    if (!name.endsWith('Sealed')) return [[name, value]];
    const place = places[name];
    if (!place) return [];
    return [[name.replace(/Sealed$/u, ''), opened(tx.vault.open(value as Sealed, place(row as never)))]];
  });
  return {
    ...(typeof row['pairId'] === 'string' && { pairId: row['pairId'] }),
    ...(typeof row['programId'] === 'string' && { programId: row['programId'] }),
    ...Object.fromEntries(told),
  };
}

/** What is sealed is a text, or JSON. */
function opened(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
