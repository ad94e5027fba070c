import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { writtenOnce } from '../../../../db/written-once.ts';
import type { PersonOfProgram } from '../../../programs/program/model.ts';
import type { RoundAnswer } from '../model.ts';

/** In which programs the person sits the next round out. */
export const findSkipped = (
  tx: WorkspaceTransaction,
  personId: string,
): Promise<readonly { readonly programId: string }[]> => skippedRows(tx, { personId });

const skippedRows = writtenOnce(({ db }, { personId }: { readonly personId: string }) =>
  db
    .selectFrom('roundAnswers')
    .select('programId')
    .where('personId', '=', personId)
    .where('skips', '=', true),
);

export async function saveAnswer(
  { db, concern }: WorkspaceTransaction,
  whose: PersonOfProgram,
  answer: RoundAnswer,
): Promise<void> {
  await db
    .insertInto('roundAnswers')
    .values({ ...whose, ...answer })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'programId', 'personId']).doUpdateSet(answer))
    .execute();
  concern({ personIds: [whose.personId] });
}

/** The round that they sat out is over. When they said so stays. */
export async function endSkips({ db, concern }: WorkspaceTransaction, programId: string): Promise<void> {
  const back = await db
    .updateTable('roundAnswers')
    .set({ skips: false })
    .where('programId', '=', programId)
    .where('skips', '=', true)
    .returning('personId')
    .execute();
  concern({ personIds: back.map(({ personId }) => personId) });
}

export async function deleteAnswer({ db }: WorkspaceTransaction, whose: PersonOfProgram): Promise<void> {
  await db
    .deleteFrom('roundAnswers')
    .where('programId', '=', whose.programId)
    .where('personId', '=', whose.personId)
    .execute();
}

export async function findAnswer(
  { db }: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<RoundAnswer | undefined> {
  return db
    .selectFrom('roundAnswers')
    .select(['skips', 'answeredAt'])
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .executeTakeFirst();
}

/** That they told of themselves is as good as an answer, and changes none. Who joins has done so as they joined. */
export async function saveHeard(
  { db }: WorkspaceTransaction,
  { programId, personId, now }: PersonOfProgram & { readonly now: Temporal.Instant },
): Promise<void> {
  await db
    .insertInto('roundAnswers')
    .columns(['programId', 'personId', 'skips', 'answeredAt'])
    .expression((eb) =>
      eb
        .selectFrom('participants')
        .select([
          'programId',
          'personId',
          sql.lit(false).as('skips'),
          sql<Temporal.Instant>`${now}::timestamptz`.as('at'),
        ])
        .where('programId', '=', programId)
        .where('personId', '=', personId)
        .where('enrolledAt', '<', now),
    )
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'programId', 'personId']).doUpdateSet({ answeredAt: now }),
    )
    .execute();
}
