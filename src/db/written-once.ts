import type { Compilable, CompiledQuery } from 'kysely';
import type { WorkspaceTransaction } from './database.ts';
import { asParameter } from './naming-dialect.ts';
import { askOn } from './transaction.ts';

type Asking = Pick<WorkspaceTransaction, 'db'>;

/** Stands in the statement for what is given each time. */
class Blank {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

const blanks: unknown = new Proxy(
  {},
  {
    get: (_, name) => new Blank(String(name)),
    ownKeys: () => {
      throw new TypeError('What is given is named one by one: nothing is known of the rest.');
    },
  },
);

/**
 * A question that is put into SQL when it's first asked, and from then on asked in the same words: for what nearly every screen asks,
 * where writing it out takes longer than the answer. What the code itself says stands in it as it is, so that Postgres can use
 * an index that is for this alone, and plan it once.
 * @param write knows nothing of what is given but its names: each may be one parameter, and decide nothing
 */
export function writtenOnce<Given extends object, Row>(
  write: (tx: Asking, given: Given) => Compilable<Row>,
): (tx: Asking, given: Given) => Promise<readonly Row[]> {
  let written: CompiledQuery<Row> | undefined;
  return ({ db }, given) => {
    written ??= withConstants(write({ db }, blanks as Given).compile());
    const parameters = written.parameters.map((each) =>
      each instanceof Blank ? asParameter(Reflect.get(given, each.name)) : each,
    );
    return askOn(db, { ...written, parameters });
  };
}

function withConstants<Row>(query: CompiledQuery<Row>): CompiledQuery<Row> {
  const parameters: unknown[] = [];
  const sql = query.sql.replaceAll(/\$(\d+)/g, (_, number: string) => {
    const value = query.parameters[Number(number) - 1];
    return asConstant(value) ?? `$${parameters.push(value)}`;
  });
  return { ...query, sql, parameters };
}

/** Nothing in which anything could stand that is more than a word. */
function asConstant(value: unknown): string | undefined {
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  return typeof value === 'string' && /^[a-z-]+$/u.test(value) ? `'${value}'` : undefined;
}
