import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import type { RoundAnswer } from './model.ts';

export type Whose = { readonly programId: string; readonly personId: string };

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
  whose: Whose,
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

export async function deleteAnswer({ db }: WorkspaceTransaction, whose: Whose): Promise<void> {
  await db
    .deleteFrom('roundAnswers')
    .where('programId', '=', whose.programId)
    .where('personId', '=', whose.personId)
    .execute();
}

/** Everybody who is in the program and active in Slack, without being in a pair of it. */
export async function findWaiting(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('participants')
    .innerJoin('people', (join) =>
      join
        .onRef('people.workspaceId', '=', 'participants.workspaceId')
        .onRef('people.id', '=', 'participants.personId'),
    )
    .select('participants.personId')
    .where('participants.programId', '=', programId)
    .where('participants.state', '=', 'enrolled')
    .where('people.isActive', '=', true)
    .where(
      sql<boolean>`not exists (
        select from pair_members as m
        join pairs as p on p.workspace_id = m.workspace_id and p.id = m.pair_id
        where m.workspace_id = participants.workspace_id and m.person_id = participants.person_id
          and p.program_id = participants.program_id and p.state not in ('ended', 'lapsed'))`,
    )
    .orderBy('participants.personId')
    .execute();
  return rows.map(({ personId }) => personId);
}
