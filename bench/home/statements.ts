import type { Client } from 'pg';

/** What was asked of the database in a workspace, without what begins and ends a transaction. */
export type StatementCount = { readonly transactions: number; readonly queries: number };

const textOf = (statement: unknown): string =>
  typeof statement === 'object' && statement !== null && 'text' in statement
    ? String(statement.text)
    : String(statement);

const begins = (text: string) => text.startsWith('begin; select set_config(');
const ends = (text: string) => text === 'commit' || text === 'rollback';

/** Counts what clients of this class ask from now on. The queue, and the line on which changes are told, ask outside of these. */
export function countStatements(clients: typeof Client): { readonly sinceLast: () => StatementCount } {
  let asked = { transactions: 0, queries: 0 };
  const inTransaction = new WeakSet<Client>();
  const ask: unknown = Object.getOwnPropertyDescriptor(clients.prototype, 'query')?.value;
  const query = ask as (this: Client, ...given: unknown[]) => unknown;
  clients.prototype.query = function counted(this: Client, ...given: unknown[]) {
    const text = textOf(given[0]);
    if (begins(text)) {
      asked.transactions += 1;
      inTransaction.add(this);
    } else if (ends(text)) inTransaction.delete(this);
    else if (inTransaction.has(this)) asked.queries += 1;
    return query.apply(this, given);
  } as Client['query'];
  return {
    sinceLast: () => {
      const since = asked;
      asked = { transactions: 0, queries: 0 };
      return since;
    },
  };
}
