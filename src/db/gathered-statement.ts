import {
  AliasNode,
  CompiledQuery,
  IdentifierNode,
  ReferenceNode,
  SelectQueryNode,
  type OperationNode,
} from 'kysely';
import { onlyAsks } from './changes.ts';
import { named } from './column-names.ts';
import { getTypeParser } from './type-parsers.ts';

/** A question that can be asked together with others, with the names of its columns. */
export type GatherableQuery = { readonly query: CompiledQuery; readonly columns: readonly string[] };

/** Undefined for what changes or locks anything, and where its columns have no names of their own. */
export function asQuestion(query: CompiledQuery): GatherableQuery | undefined {
  const columns = lookedAt.get(query.query) ?? columnsIn(query.query);
  lookedAt.set(query.query, columns);
  return columns.length > 0 ? { query, columns } : undefined;
}

/** What is written once is looked at once. */
const lookedAt = new WeakMap<OperationNode, readonly string[]>();

/** None where it is no such question. */
function columnsIn(node: OperationNode): readonly string[] {
  if (!SelectQueryNode.is(node) || !onlyAsks(node)) return [];
  const { selections = [], endModifiers = [] } = node;
  if (endModifiers.length > 0) return [];
  const columns = selections.map(({ selection }) => nameOf(selection)).filter((name) => name !== undefined);
  return new Set(columns).size === selections.length ? columns : [];
}

function nameOf(selection: OperationNode): string | undefined {
  if (AliasNode.is(selection)) return IdentifierNode.is(selection.alias) ? selection.alias.name : undefined;
  if (!ReferenceNode.is(selection) || selection.column.kind !== 'ColumnNode') return undefined;
  return selection.column.column.name;
}

type Row = Readonly<Record<string, unknown>>;
type Texts = readonly (readonly (string | null)[])[] | null;
type Types = readonly number[];

type Together = {
  /** One statement that asks all of them, of one and the same state of the database. */
  readonly query: CompiledQuery;
  /** What it was answered, apart again: each as though it had been asked alone. */
  readonly apart: (row: Readonly<Record<string, Texts | readonly [Types, Texts]>>) => readonly Row[][];
};

export function together(questions: readonly GatherableQuery[]): Together {
  const asked = questions.map(({ query, columns }) => {
    const number = numberOf(query.sql);
    return { query, columns, number, types: number === undefined ? undefined : typesOf.get(number) };
  });
  const parameters = questions.flatMap(({ query }) => query.parameters);
  return {
    query: CompiledQuery.raw(statementOf(asked), parameters),
    apart: (row) =>
      asked.map(({ columns, number, types }, index) => {
        const answer = row[`a${index}`] ?? null;
        if (types) return rowsOf({ columns, types }, answer as Texts);
        const [told, texts] = answer as readonly [Types, Texts];
        if (number !== undefined) typesOf.set(number, told);
        return rowsOf({ columns, types: told }, texts);
      }),
  };
}

function rowsOf({ columns, types }: { columns: readonly string[]; types: Types }, texts: Texts): Row[] {
  const parsers = types.map((oid) => getTypeParser(oid));
  const read = (text: string | null, column: number) => (text === null ? null : parsers[column]?.(text));
  return named(
    columns,
    (texts ?? []).map((values) => values.map(read)),
  );
}

type NumberedQuery = GatherableQuery & {
  readonly number: number | undefined;
  readonly types: Types | undefined;
};

/** What is asked together again, by the same statements in the same order, is put together once. */
const putTogether = new Map<string, string>();
const numberedStatements = new Map<string, number>();
/** Of the columns of each statement that was answered. They are the same each time, so that they are asked for once. */
const typesOf = new Map<number, Types>();
/** The app's own statements are fewer, and so are its screens. */
const mostRemembered = 1_000;

function statementOf(asked: readonly NumberedQuery[]): string {
  if (asked.some(({ number }) => number === undefined)) return writtenTogether(asked);
  const key = asked.map(({ number, types }) => `${number}${types ? '' : '?'}`).join();
  const made = putTogether.get(key) ?? writtenTogether(asked);
  if (putTogether.size < mostRemembered) putTogether.set(key, made);
  return made;
}

/** It stands for the statement, which is far longer. Undefined where there are too many to remember. */
function numberOf(sql: string): number | undefined {
  const known = numberedStatements.get(sql);
  if (known !== undefined || numberedStatements.size >= mostRemembered) return known;
  numberedStatements.set(sql, numberedStatements.size);
  return numberedStatements.size - 1;
}

function writtenTogether(asked: readonly NumberedQuery[]): string {
  let before = 0;
  const parts = asked.map(({ query, columns, types }, index) => {
    const { list, typed, texts } = columnsOf(columns.length);
    const from = `(${renumbered(query.sql, before)}) as q(${list})`;
    before += query.parameters.length;
    // Where there are no rows, there are types all the same.
    const told = `(select ${typed} from (values (1)) as one left join ${from} on true limit 1)`;
    return `(select ${types ? texts : `json_build_array(${told}, ${texts})`} from ${from}) as a${index}`;
  });
  return `select ${parts.join(', ')}`;
}

/** No text with a sign in it is written into a statement: whatever looks like a parameter is one. */
const renumbered = (sql: string, before: number): string =>
  before === 0 ? sql : sql.replaceAll(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`);

/** How so many columns are named, which types they have, and what stands in them: each as the text in which Postgres sends it by itself. */
const columnsOf = keptByCount((count) => {
  const names = Array.from({ length: count }, (_, number) => `c${number}`);
  return {
    list: names.join(', '),
    typed: `array[${names.map((name) => `pg_typeof(${name})::oid::bigint`).join(', ')}]`,
    texts: `json_agg(array[${names.map((name) => `${name}::text`).join(', ')}])`,
  };
});

function keptByCount<Made>(make: (count: number) => Made): (count: number) => Made {
  const known: Made[] = [];
  return (count) => (known[count] ??= make(count));
}
