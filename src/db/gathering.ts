import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { asQuestion, together, type GatherableQuery } from './gathered-statement.ts';

type Rows = readonly unknown[];

export type Gathering = DatabaseConnection & {
  /** These will be asked, it seems: whatever of them is, is answered by then. */
  readonly foresee: (queries: readonly CompiledQuery[]) => void;
  /** What has been asked since the last change, and not only foreseen. */
  readonly asked: () => readonly CompiledQuery[];
};

type Known = { readonly query: CompiledQuery; readonly rows: Promise<Rows>; isAsked: boolean };

type Waiting = GatherableQuery & {
  readonly answer: (rows: Rows) => void;
  readonly fail: (error: unknown) => void;
};

/**
 * What is asked at the same moment goes to the database as one statement, and what is asked again while the transaction changes and
 * locks nothing is asked once. So a screen in which many features have a part costs no more round trips than the longest chain of
 * questions in one of them.
 */
export function gathering(connection: DatabaseConnection): Gathering {
  /** By the statement, and then by what is given to it: the statement is long, and mostly the very same text. */
  const answers = new Map<string, Map<string, Known>>();
  const waiting: Waiting[] = [];
  const askWaiting = () => {
    const asked = waiting.splice(0);
    if (asked.length > 0) void ask(connection, asked);
  };
  const askLater = (question: GatherableQuery): Promise<Rows> => {
    // Whoever goes on after the same answer asks before the next tick.
    if (waiting.length === 0) process.nextTick(askWaiting);
    return new Promise((answer, fail) => waiting.push({ ...question, answer, fail }));
  };
  const answerTo = (question: GatherableQuery): Known => {
    const { query } = question;
    const ofStatement = answers.get(query.sql) ?? new Map<string, Known>();
    answers.set(query.sql, ofStatement);
    const given = JSON.stringify(query.parameters);
    const known = ofStatement.get(given) ?? { query, rows: askLater(question), isAsked: false };
    ofStatement.set(given, known);
    return known;
  };
  return {
    executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      const question = asQuestion(query);
      if (!question) {
        // What was asked before it is answered by what held before it, and what is asked afterwards by what holds then.
        askWaiting();
        answers.clear();
        return connection.executeQuery<Row>(query);
      }
      const known = answerTo(question);
      known.isAsked = true;
      return { rows: [...(await known.rows)] as Row[] };
    },
    foresee: (queries) => {
      for (const [place, query] of queries.entries()) {
        // Many as two statements, one right after the other: the first is read here while the database answers the second.
        if (queries.length > many && place === Math.ceil(queries.length / 3)) askWaiting();
        const question = asQuestion(query);
        // Where it fails, so does what is asked with it; nobody need ever ask for it.
        if (question) answerTo(question).rows.catch(() => undefined);
      }
    },
    asked: () =>
      [...answers.values()].flatMap((ofStatement) =>
        [...ofStatement.values()].filter(({ isAsked }) => isAsked).map(({ query }) => query),
      ),
    streamQuery: () => {
      throw new TypeError('nothing is read by a cursor');
    },
  };
}

const many = 12;

async function ask(connection: DatabaseConnection, asked: readonly Waiting[]): Promise<void> {
  try {
    const answers = await answersTo(connection, asked);
    for (const [index, { answer }] of asked.entries()) answer(answers[index] ?? []);
  } catch (error) {
    for (const { fail } of asked) fail(error);
  }
}

async function answersTo(
  connection: DatabaseConnection,
  asked: readonly GatherableQuery[],
): Promise<readonly Rows[]> {
  const [only] = asked;
  if (only && asked.length === 1) return [(await connection.executeQuery(only.query)).rows];
  const { query, apart } = together(asked);
  const { rows } = await connection.executeQuery<Parameters<typeof apart>[0]>(query);
  return apart(rows[0] ?? {});
}
