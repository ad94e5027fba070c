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
  const parameters: unknown[] = [];
  const parts = questions.map(({ query, columns }, index) => {
    const sql = renumbered(query.sql, parameters.length);
    parameters.push(...query.parameters);
    const { list, answered } = columnsOf(columns.length);
    return `(select ${answered} from (${sql}) as q(${list})) as a${index}`;
  });
  return CompiledQuery.raw(`select ${parts.join(', ')}`, parameters);
}

/** No text with a sign in it is written into a statement: whatever looks like a parameter is one. */
const renumbered = (sql: string, before: number): string =>
  before === 0 ? sql : sql.replaceAll(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`);

/** How so many columns are named and answered: its rows, each value as the text in which Postgres sends it by itself, and its type. */
const columnsOf = keptByCount((count) => {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const types = numbers.map((number) => `min(pg_typeof(c${number})::oid)::bigint`).join(', ');
  const values = numbers.map((number) => `c${number}::text`).join(', ');
  return {
    list: numbers.map((number) => `c${number}`).join(', '),
    answered: `json_build_array(json_build_array(${types}), json_agg(json_build_array(${values})))`,
  };
});

function keptByCount<Made>(make: (count: number) => Made): (count: number) => Made {
  const known: Made[] = [];
  return (count) => (known[count] ??= make(count));
}

type Answer = readonly [types: readonly number[], rows: readonly (readonly (string | null)[])[] | null];
type Row = Readonly<Record<string, unknown>>;

/** What `together` was answered, apart again: each as though it had been asked alone. */
export function apart(
  questions: readonly Question[],
  row: Readonly<Record<string, Answer>>,
): readonly Row[][] {
  return questions.map(({ columns }, index) => {
    const [types, rows] = row[`a${index}`] ?? [[], null];
    const parsers = types.map((oid) => getTypeParser(oid));
    const read = (text: string | null, column: number) => (text === null ? null : parsers[column]?.(text));
    return named(
      columns,
      (rows ?? []).map((values) => values.map(read)),
    );
  });
}
