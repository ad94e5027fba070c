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
export type Question = { readonly query: CompiledQuery; readonly columns: readonly string[] };

/** Undefined for what changes or locks anything, and where its columns have no names of their own. */
export function asQuestion(query: CompiledQuery): Question | undefined {
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

/** One statement that asks all of them, of one and the same state of the database. */
export function together(questions: readonly Question[]): CompiledQuery {
  const parameters = questions.flatMap(({ query }) => query.parameters);
  return CompiledQuery.raw(statementOf(questions), parameters);
}

/** What is asked together again, by the same statements in the same order, is put together once. */
const putTogether = new Map<string, string>();
const numbers = new Map<string, number>();
/** The app's own statements are fewer, and so are its screens. */
const mostRemembered = 1_000;

function statementOf(questions: readonly Question[]): string {
  const known = questions.map(({ query }) => numberOf(query.sql));
  if (known.includes(undefined)) return writtenTogether(questions);
  const key = known.join();
  const made = putTogether.get(key) ?? writtenTogether(questions);
  if (putTogether.size < mostRemembered) putTogether.set(key, made);
  return made;
}

/** It stands for the statement, which is far longer. Undefined where there are too many to remember. */
function numberOf(sql: string): number | undefined {
  const known = numbers.get(sql);
  if (known !== undefined || numbers.size >= mostRemembered) return known;
  numbers.set(sql, numbers.size);
  return numbers.size - 1;
}

function writtenTogether(questions: readonly Question[]): string {
  let before = 0;
  const parts = questions.map(({ query, columns }, index) => {
    const sql = renumbered(query.sql, before);
    before += query.parameters.length;
    const { list, answered } = columnsOf(columns.length);
    return `(select ${answered} from (${sql}) as q(${list})) as a${index}`;
  });
  return `select ${parts.join(', ')}`;
}

/** No text with a sign in it is written into a statement: whatever looks like a parameter is one. */
const renumbered = (sql: string, before: number): string =>
  before === 0 ? sql : sql.replaceAll(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`);

/** How so many columns are named and answered: its rows, each value as the text in which Postgres sends it by itself, and its type. */
const columnsOf = keptByCount((count) => {
  const numbers = Array.from({ length: count }, (_, index) => index);
  // All rows have the same types: the least of them is that of each, and one aggregate costs less than one for each column.
  const types = numbers.map((number) => `pg_typeof(c${number})::oid::bigint`).join(', ');
  const values = numbers.map((number) => `c${number}::text`).join(', ');
  return {
    list: numbers.map((number) => `c${number}`).join(', '),
    answered: `json_build_array(min(array[${types}]), json_agg(json_build_array(${values})))`,
  };
});

function keptByCount<Made>(make: (count: number) => Made): (count: number) => Made {
  const known: Made[] = [];
  return (count) => (known[count] ??= make(count));
}

/** No types where there are no rows. */
type Answer = readonly [
  types: readonly number[] | null,
  rows: readonly (readonly (string | null)[])[] | null,
];
type Row = Readonly<Record<string, unknown>>;

/** What `together` was answered, apart again: each as though it had been asked alone. */
export function apart(
  questions: readonly Question[],
  row: Readonly<Record<string, Answer>>,
): readonly Row[][] {
  return questions.map(({ columns }, index) => {
    const [types, rows] = row[`a${index}`] ?? [null, null];
    const parsers = (types ?? []).map((oid) => getTypeParser(oid));
    const read = (text: string | null, column: number) => (text === null ? null : parsers[column]?.(text));
    return named(
      columns,
      (rows ?? []).map((values) => values.map(read)),
    );
  });
}
