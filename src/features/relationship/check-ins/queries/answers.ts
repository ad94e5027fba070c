import type { Selectable } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { CheckIns } from '../../../../db/tables/check-ins.ts';
import type { Sealed, SealedPlace } from '../../../../db/vault.ts';
import { writtenOnce } from '../../../../db/written-once.ts';
import type { PersonOfPair } from '../../../pairs/pair/model.ts';
import { answersSchema, type Answered, type Answers, type CheckIn, type GivenBy } from '../model/check-in.ts';

/** Those between sessions were there before the others. */
export const answersPlace = ({ pairId, kind, occurrence }: CheckIn, personId: string): SealedPlace => ({
  table: 'check_in_answers',
  column: 'answers',
  owner: `${pairId}/${kind === 'check-in' ? '' : `${kind}/`}${occurrence}/${personId}`,
});

type Given = {
  readonly checkIn: CheckIn;
  readonly personId: string;
  readonly answers: Answers;
  readonly isFinished: boolean;
  readonly now: Temporal.Instant;
};

/** A second answer by the same person takes the place of the first. */
export async function keepAnswers(
  { db, vault }: WorkspaceTransaction,
  { checkIn: { pairId, kind, occurrence }, personId, answers, isFinished, now }: Given,
): Promise<void> {
  const checkIn = { pairId, kind, occurrence };
  const answersSealed = vault.sealJson(answers, answersPlace(checkIn, personId));
  const finishedAt = isFinished ? now : null;
  await db
    .insertInto('checkInAnswers')
    .values({ ...checkIn, personId, answersSealed, answeredAt: now, finishedAt })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'pairId', 'kind', 'occurrence', 'personId']).doUpdateSet((eb) => ({
        answersSealed,
        answeredAt: now,
        finishedAt: eb.fn.coalesce('checkInAnswers.finishedAt', eb.val(finishedAt)),
      })),
    )
    .execute();
}

type Row = {
  pairId: string;
  kind: CheckIn['kind'];
  occurrence: number;
  personId: string;
  answersSealed: Sealed;
  answeredAt: Temporal.Instant;
  finishedAt: Temporal.Instant | null;
};

const columns = [
  'checkInAnswers.pairId',
  'checkInAnswers.kind',
  'checkInAnswers.occurrence',
  'checkInAnswers.personId',
  'answersSealed',
  'answeredAt',
  'finishedAt',
] as const;

const asAsked = ['checkIns.sessionNumber', 'checkIns.milestone', 'checkIns.askedAt'] as const;

function opened({ vault }: WorkspaceTransaction, row: Row) {
  const { pairId, kind, occurrence, personId, answersSealed, answeredAt, finishedAt } = row;
  const checkIn = { pairId, kind, occurrence };
  const answers = vault.openJson(answersSealed, answersPlace(checkIn, personId), answersSchema);
  return { ...checkIn, personId, answers, answeredAt, isFinished: finishedAt !== null };
}

type AsAsked = Row & Pick<Selectable<CheckIns>, 'sessionNumber' | 'milestone' | 'askedAt'>;

const given = (tx: WorkspaceTransaction, row: AsAsked): GivenBy => ({
  ...opened(tx, row),
  sessionNumber: row.sessionNumber ?? undefined,
  milestone: row.milestone ?? undefined,
  askedAt: row.askedAt,
});

export async function findAnswers(
  tx: WorkspaceTransaction,
  { pairId, kind, occurrence }: CheckIn,
  personId: string,
): Promise<Answered | undefined> {
  const row = await tx.db
    .selectFrom('checkInAnswers')
    .select(columns)
    .where('pairId', '=', pairId)
    .where('kind', '=', kind)
    .where('occurrence', '=', occurrence)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row && opened(tx, row);
}

/** Who has answered to the end, and not what. */
export async function findWhoFinished(
  { db }: WorkspaceTransaction,
  { pairId, kind, occurrence }: CheckIn,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('checkInAnswers')
    .select('personId')
    .where('pairId', '=', pairId)
    .where('kind', '=', kind)
    .where('occurrence', '=', occurrence)
    .where('finishedAt', 'is not', null)
    .execute();
  return rows.map(({ personId }) => personId);
}

type Asking = Pick<WorkspaceTransaction, 'db'>;

const withWhatWasAsked = ({ db }: Asking, pairId: string) =>
  db
    .selectFrom('checkInAnswers')
    .innerJoin('checkIns', (join) =>
      join
        .onRef('checkIns.workspaceId', '=', 'checkInAnswers.workspaceId')
        .onRef('checkIns.pairId', '=', 'checkInAnswers.pairId')
        .onRef('checkIns.kind', '=', 'checkInAnswers.kind')
        .onRef('checkIns.occurrence', '=', 'checkInAnswers.occurrence'),
    )
    .select(columns)
    .where('checkInAnswers.pairId', '=', pairId);

const ownRows = writtenOnce((tx, { pairId, personId, atMost }: PersonOfPair & { readonly atMost: number }) =>
  withWhatWasAsked(tx, pairId)
    .where('personId', '=', personId)
    .orderBy('askedAt', 'desc')
    .orderBy('checkIns.kind', 'desc')
    .limit(atMost),
);

/** One person's own answers to the pair's check-ins, the latest check-in first. */
export async function findOwnAnswers(
  tx: WorkspaceTransaction,
  { pairId, personId }: PersonOfPair,
  atMost: number,
): Promise<readonly Answered[]> {
  const rows = await ownRows(tx, { pairId, personId, atMost });
  return rows.map((row) => opened(tx, row));
}

/** Those of all members to check-ins that came after then, oldest check-in first. */
export async function findAnswersSince(
  tx: WorkspaceTransaction,
  pairId: string,
  since: Temporal.Instant,
): Promise<readonly GivenBy[]> {
  const rows = await withWhatWasAsked(tx, pairId)
    .select(asAsked)
    .where('askedAt', '>', since)
    .orderBy('askedAt')
    .orderBy('checkIns.kind')
    .orderBy('personId')
    .execute();
  return rows.map((row) => given(tx, row));
}

/** Those of all pairs of a program to what was asked after then, in any order, each with the milestone that it was about. */
export async function findAnswersOfProgram(
  tx: WorkspaceTransaction,
  programId: string,
  since: Temporal.Instant,
): Promise<readonly GivenBy[]> {
  const rows = await tx.db
    .selectFrom('checkInAnswers')
    .innerJoin('checkIns', (join) =>
      join
        .onRef('checkIns.workspaceId', '=', 'checkInAnswers.workspaceId')
        .onRef('checkIns.pairId', '=', 'checkInAnswers.pairId')
        .onRef('checkIns.kind', '=', 'checkInAnswers.kind')
        .onRef('checkIns.occurrence', '=', 'checkInAnswers.occurrence'),
    )
    .innerJoin('pairs', (join) =>
      join
        .onRef('pairs.workspaceId', '=', 'checkInAnswers.workspaceId')
        .onRef('pairs.id', '=', 'checkInAnswers.pairId'),
    )
    .select([...columns, ...asAsked])
    .where('pairs.programId', '=', programId)
    .where('checkIns.askedAt', '>', since)
    .execute();
  return rows.map((row) => given(tx, row));
}
