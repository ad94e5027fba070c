import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { namesSomebody, type ColumnKept } from '../../../db/kept/keeping.ts';
import { columnsOf, tables, type Table } from '../../../db/kept/kept.ts';
import type { Place, Sealed } from '../../../db/vault.ts';
import type { Taken } from '../model.ts';

/** Where what is sealed in a row stands, by its columns. What is named nowhere stays sealed, and is not taken along. */
export type Places = Readonly<Record<string, ((row: never) => Place) | undefined>>;

type Row = Readonly<Record<string, unknown>>;

/** Of a pair alone, and of each of it: whatever one of them was shown of it is theirs to take along too. */
const ofPairs = { agreements: 'pairId', bookings: 'pairId', pairs: 'id', sessions: 'pairId' } as const;
export type OfPairs = keyof typeof ofPairs;
export const pairTables = Object.keys(ofPairs) as readonly OfPairs[];

/** Those in whose rows somebody is named first, whose rows they are. */
export const ownTables: readonly Table[] = tables.filter(
  (table) => ownerOf(table) !== undefined && !(table in ofPairs),
);

function ownerOf(table: Table): ColumnKept | undefined {
  return columnsOf(table).find(({ is }) => namesSomebody(is));
}

type Asked = { readonly table: Table; readonly places: Places };

export async function findOwn(
  tx: WorkspaceTransaction,
  { table, places }: Asked,
  personId: string,
): Promise<readonly Taken[]> {
  const owner = ownerOf(table)?.name ?? '';
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where ${sql.ref(owner)} = ${personId} order by 1, 2`.execute(tx.db);
  const columns = columnsOf(table);
  return rows.map((row) => taken(tx, { row, columns, places }));
}

/** What all of a pair are shown of what is theirs together. */
export async function findOfPairs(
  tx: WorkspaceTransaction,
  { table, places }: Asked & { readonly table: OfPairs },
  pairIds: readonly string[],
): Promise<readonly Taken[]> {
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where ${sql.ref(ofPairs[table])} = any(${[...pairIds]}::uuid[])
    order by 1, 2`.execute(tx.db);
  const columns = columnsOf(table).filter(({ seenBy }) => seenBy === 'pair' || seenBy === 'pair-and-admins');
  return rows.map((row) => ({ ...taken(tx, { row, columns, places }), pairId: row[ofPairs[table]] }));
}

type Opening = { readonly row: Row; readonly columns: readonly ColumnKept[]; readonly places: Places };

/** Without what makes the bot work, and without anybody's id: the person knows their own. */
function taken(tx: WorkspaceTransaction, { row, columns, places }: Opening): Taken {
  const told = columns.flatMap(({ name, is, dataClass }): readonly (readonly [string, unknown])[] => {
    const value = row[name];
    if (dataClass === 'technical' || namesSomebody(is) || value === null) return [];
    if (!name.endsWith('Sealed')) return [[name, value]];
    const place = places[name];
    if (!place) return [];
    return [[name.replace(/Sealed$/u, ''), opened(tx.vault.open(value as Sealed, place(row as never)))]];
  });
  return {
    ...(row.pairId !== undefined && row.pairId !== null && { pairId: row.pairId }),
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
