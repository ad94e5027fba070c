import type { Compilable, CompiledQuery } from 'kysely';
import type { WorkspaceTransaction } from './database.ts';
import { asParameter } from './naming-dialect.ts';

type Asking = Pick<WorkspaceTransaction, 'db'>;

/** Stands in the statement for what is given each time. */
class Blank {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

const blanks: unknown = new Proxy({}, { get: (_, name) => new Blank(String(name)) });

/**
 * A question that is put into SQL when it's first asked, and from then on asked in the same words: for what nearly every screen asks,
 * where writing it out takes longer than the answer.
 * @param write knows nothing of what is given but its names: each may be one parameter, and decide nothing
 */
export function writtenOnce<Given extends object, Row>(
  write: (tx: Asking, given: Given) => Compilable<Row>,
): (tx: Asking, given: Given) => Promise<readonly Row[]> {
  let written: CompiledQuery<Row> | undefined;
  return async ({ db }, given) => {
    written ??= write({ db }, blanks as Given).compile();
    const parameters = written.parameters.map((each) =>
      each instanceof Blank ? asParameter(Reflect.get(given, each.name)) : each,
    );
    const { rows } = await db.executeQuery<Row>({ ...written, parameters });
    return rows;
  };
}
