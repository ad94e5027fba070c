import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Place } from '../../../db/vault.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import { answersSchema, type Answered, type Answers, type CheckIn } from './model.ts';

const answersPlace = ({ pairId, occurrence }: CheckIn, personId: string): Place => ({
  table: 'check_in_answers',
  column: 'answers',
  owner: `${pairId}/${occurrence}/${personId}`,
});

type Given = {
  readonly checkIn: CheckIn;
  readonly personId: string;
  readonly answers: Answers;
  readonly now: Temporal.Instant;
};

/** A second answer by the same person takes the place of the first. */
export async function keepAnswers(
  { db, vault }: WorkspaceTransaction,
  { checkIn, personId, answers, now }: Given,
): Promise<void> {
  const answersSealed = vault.sealJson(answers, answersPlace(checkIn, personId));
  await db
    .insertInto('checkInAnswers')
    .values({ ...checkIn, personId, answersSealed, answeredAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(['workspaceId', 'pairId', 'occurrence', 'personId'])
        .doUpdateSet({ answersSealed, answeredAt: now }),
    )
    .execute();
}

export async function findAnswers(
  { db, vault }: WorkspaceTransaction,
  checkIn: CheckIn,
  personId: string,
): Promise<Answers | undefined> {
  const row = await db
    .selectFrom('checkInAnswers')
    .select('answersSealed')
    .where('pairId', '=', checkIn.pairId)
    .where('occurrence', '=', checkIn.occurrence)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row && vault.openJson(row.answersSealed, answersPlace(checkIn, personId), answersSchema);
}

/** Who has answered, and not what. */
export async function findWhoAnswered(
  { db }: WorkspaceTransaction,
  { pairId, occurrence }: CheckIn,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('checkInAnswers')
    .select('personId')
    .where('pairId', '=', pairId)
    .where('occurrence', '=', occurrence)
    .execute();
  return rows.map(({ personId }) => personId);
}

type Whose = { readonly pairId: string; readonly personId: string };

const ownRows = writtenOnce(({ db }, { pairId, personId, atMost }: Whose & { readonly atMost: number }) =>
  db
    .selectFrom('checkInAnswers')
    .select(['occurrence', 'answersSealed'])
    .where('pairId', '=', pairId)
    .where('personId', '=', personId)
    .orderBy('occurrence', 'desc')
    .limit(atMost),
);

/** One person's own answers to the pair's check-ins, the latest first. */
export async function findOwnAnswers(
  tx: WorkspaceTransaction,
  { pairId, personId }: Whose,
  atMost: number,
): Promise<readonly Answered[]> {
  const rows = await ownRows(tx, { pairId, personId, atMost });
  return rows.map(({ occurrence, answersSealed }) => ({
    occurrence,
    answers: tx.vault.openJson(answersSealed, answersPlace({ pairId, occurrence }, personId), answersSchema),
  }));
}
