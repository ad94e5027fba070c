import {
  AbortedTransactionError,
  CompiledQuery,
  Transaction,
  type DatabaseConnection,
  type Dialect,
  type Kysely,
  type OperationNode,
} from 'kysely';
import { changes, onlyAsks } from './changes.ts';
import { gathering, type Gathering } from './gathering.ts';
import { noteActChange } from './one-act.ts';
import { DatabaseAwayError, failureOfTransaction } from './out-of-reach.ts';

export type Beginning = {
  /** Statements without parameters, which begin it. */
  readonly begin: string;
  readonly dialect: Dialect;
  /** Is told of each statement before it is asked. Where it throws, the statement fails. */
  readonly watch: (statement: OperationNode) => void;
};

/**
 * Runs `work` in a transaction, of which an act then knows whether it changed anything. How it begins goes out together with what
 * it asks first. One that has only asked is answered before its end is.
 * @throws DatabaseAwayError that says what has become of it, where the database is out of reach
 */
export async function transaction<Tables, T>(
  kysely: Kysely<Tables>,
  { begin, dialect, watch }: Beginning,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const course = { isCommitting: false, hasChanges: false, hasOnlyAsked: true };
  const note = (statement: OperationNode) => {
    watch(statement);
    course.hasChanges ||= changes(statement);
    course.hasOnlyAsked &&= onlyAsks(statement);
  };
  return new Promise<T>((resolve, reject) => {
    const ended = kysely.getExecutor().provideConnection(async (connection) => {
      const open = openOn(connection, begin);
      const trx = transactionOn(kysely, { connection: noting(open.connection, note), dialect });
      gatherings.set(trx, open.connection);
      try {
        const given = await work(trx);
        course.isCommitting = true;
        if (course.hasOnlyAsked) resolve(given);
        await open.commit();
        if (course.hasChanges) noteActChange();
        resolve(given);
      } catch (error) {
        await open.rollback();
        throw error;
      }
    });
    ended.catch((error: unknown) => {
      const failure = failureOfTransaction(error, course);
      if (failure instanceof DatabaseAwayError && failure.code === 'commit-unsure') noteActChange();
      reject(failure);
    });
  });
}

type Open = {
  readonly connection: Gathering;
  readonly commit: () => Promise<void>;
  readonly rollback: () => Promise<void>;
};

function openOn(connection: DatabaseConnection, begin: string): Open {
  let isOver = false;
  const begun = connection.executeQuery(CompiledQuery.raw(begin));
  // Heard with whatever is asked next, which then fails too.
  begun.catch(() => undefined);
  const end = async (how: 'commit' | 'rollback') => {
    isOver = true;
    await begun;
    return connection.executeQuery<{ command: string }>(CompiledQuery.raw(how));
  };
  const asking: DatabaseConnection = {
    executeQuery: async <Row>(query: CompiledQuery) => {
      if (isOver) throw new TypeError('the transaction is over');
      const [result] = await Promise.all([connection.executeQuery<Row>(query), begun]);
      return result;
    },
    streamQuery: (query, size) => connection.streamQuery(query, size),
  };
  return {
    connection: gathering(asking),
    commit: async () => {
      const { rows } = await end('commit');
      // Postgres ends one in which a statement has failed by undoing it, and says so.
      if (rows[0]?.command === 'ROLLBACK') throw new AbortedTransactionError();
    },
    // Where it cannot be asked for, the connection is given up, and the transaction with it.
    rollback: () =>
      end('rollback').then(
        () => undefined,
        () => undefined,
      ),
  };
}

const noting = (
  connection: DatabaseConnection,
  note: (statement: OperationNode) => void,
): DatabaseConnection => ({
  executeQuery: async <Row>(query: CompiledQuery) => {
    note(query.query);
    return connection.executeQuery<Row>(query);
  },
  streamQuery: (query, size) => connection.streamQuery(query, size),
});

/** On which connection a transaction asks. */
const connections = new WeakMap<object, DatabaseConnection>();

/** Straight to where Kysely would take it: a statement that is written already has nothing to gain on the way. */
export async function askOn<Row>(trx: object, query: CompiledQuery<Row>): Promise<readonly Row[]> {
  const connection = connections.get(trx);
  if (!connection) throw new TypeError('this is no transaction');
  const { rows } = await connection.executeQuery<Row>(query);
  return rows;
}

const gatherings = new WeakMap<object, Gathering>();

/** Asks at once what will be asked later in this transaction, as far as anybody can tell. */
export const foresee = (trx: object, queries: readonly CompiledQuery[]): void =>
  gatherings.get(trx)?.foresee(queries);

/** What has been asked in it since it last changed anything. */
export const queriesAskedIn = (trx: object): readonly CompiledQuery[] => gatherings.get(trx)?.asked() ?? [];

type On = { readonly connection: DatabaseConnection; readonly dialect: Dialect };

/** What is asked in it need not wait for what was asked before: the connection keeps the order. */
function transactionOn<Tables>(kysely: Kysely<Tables>, { connection, dialect }: On): Transaction<Tables> {
  const trx = new Transaction<Tables>({
    config: { dialect },
    dialect,
    driver: dialect.createDriver(),
    executor: kysely
      .getExecutor()
      .withConnectionProvider({ provideConnection: (consumer) => consumer(connection) }),
  });
  connections.set(trx, connection);
  return trx;
}
