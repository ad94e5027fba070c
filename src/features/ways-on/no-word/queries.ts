import type { WorkspaceTransaction } from '../../../db/database.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import { occurrencesOf, presentKind, saidIn, type NoWordQuestion, type Said } from './model.ts';

export const findLatest = async (
  tx: WorkspaceTransaction,
  pairId: string,
): Promise<NoWordQuestion | undefined> => (await latestRows(tx, { pairId }))[0];

const latestRows = writtenOnce(({ db }, { pairId }: { readonly pairId: string }) =>
  db
    .selectFrom('presenceQuestions')
    .select(['pairId', 'number', 'askedBy', 'askedAt', 'answerBy', 'state'])
    .where('pairId', '=', pairId)
    .orderBy('number', 'desc')
    .limit(1),
);

type OfQuestion = Pick<NoWordQuestion, 'pairId' | 'number'>;

/** Who has answered it, and what: as whoever waits is told. */
export const findSaid = async (tx: WorkspaceTransaction, of: OfQuestion): Promise<readonly Said[]> => {
  const { first, last } = occurrencesOf(of.number);
  const rows = await saidRows(tx, { pairId: of.pairId, first, last });
  return rows.map(({ occurrence }) => saidIn(occurrence));
};

type Between = { readonly pairId: string; readonly first: number; readonly last: number };

const saidRows = writtenOnce(({ db }, { pairId, first, last }: Between) =>
  db
    .selectFrom('deliveries')
    .select('occurrence')
    .where('pairId', '=', pairId)
    .where('kind', '=', presentKind)
    .where('occurrence', '>=', first)
    .where('occurrence', '<=', last),
);

type Silence = {
  readonly programId: string;
  readonly personId: string;
  readonly since: Temporal.Instant;
};

/** How many pairs of this person were released since then because they did not answer. */
export async function countReleases(
  { db }: WorkspaceTransaction,
  { programId, personId, since }: Silence,
): Promise<number> {
  const { count } = await db
    .selectFrom('presenceQuestions')
    .innerJoin('pairs', (join) =>
      join
        .onRef('pairs.workspaceId', '=', 'presenceQuestions.workspaceId')
        .onRef('pairs.id', '=', 'presenceQuestions.pairId'),
    )
    .innerJoin('pairMembers', (join) =>
      join
        .onRef('pairMembers.workspaceId', '=', 'pairs.workspaceId')
        .onRef('pairMembers.pairId', '=', 'pairs.id'),
    )
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('pairs.programId', '=', programId)
    .where('pairs.endedAt', '>', since)
    .where('pairMembers.personId', '=', personId)
    .where('presenceQuestions.state', '=', 'released')
    .where('presenceQuestions.askedBy', '!=', personId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertQuestion({ db }: WorkspaceTransaction, question: NoWordQuestion): Promise<void> {
  await db.insertInto('presenceQuestions').values(question).execute();
}

/** Those that are open still. */
export async function settleAllOfProgram({ db }: WorkspaceTransaction, programId: string): Promise<void> {
  await db
    .updateTable('presenceQuestions')
    .set({ state: 'answered' })
    .where('state', '=', 'open')
    .where('pairId', 'in', (eb) => eb.selectFrom('pairs').select('id').where('programId', '=', programId))
    .execute();
}

export async function settleQuestion(
  { db }: WorkspaceTransaction,
  { pairId, number }: OfQuestion,
  state: 'answered' | 'released',
): Promise<void> {
  await db
    .updateTable('presenceQuestions')
    .set({ state })
    .where('pairId', '=', pairId)
    .where('number', '=', number)
    .execute();
}
