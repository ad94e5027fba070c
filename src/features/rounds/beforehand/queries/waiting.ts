import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { roundQuestionKind } from '../model.ts';

type Quiet = {
  readonly programId: string;
  readonly personIds: readonly string[];
  readonly since: Temporal.Instant;
};

/** Those of these people of whom the program has heard nothing since, and who do not sit out: who does has said so, or was asked. */
export async function findQuiet(
  { db }: WorkspaceTransaction,
  { programId, personIds, since }: Quiet,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('participants')
    .select('personId')
    .where('programId', '=', programId)
    .where('personId', '=', sql<string>`any(${[...personIds]})`)
    .where('enrolledAt', '<', since)
    .where(
      sql<boolean>`not exists (
        select from round_answers as said
        where (said.workspace_id, said.program_id, said.person_id)
          = (participants.workspace_id, participants.program_id, participants.person_id)
          and (said.skips or said.answered_at >= ${since}::timestamptz))`,
    )
    .where(
      sql<boolean>`not exists (
        select from sitting_out as rested
        where (rested.workspace_id, rested.program_id, rested.person_id)
          = (participants.workspace_id, participants.program_id, participants.person_id)
          and (rested.back_at is null or rested.back_at >= ${since}::timestamptz))`,
    )
    .where(
      sql<boolean>`not exists (
        select from pair_members as m
        join pairs as p on p.workspace_id = m.workspace_id and p.id = m.pair_id
        where m.workspace_id = participants.workspace_id and m.person_id = participants.person_id
          and p.program_id = participants.program_id
          and greatest(m.acted_at, m.answered_at) >= ${since}::timestamptz)`,
    )
    .orderBy('personId')
    .execute();
  return rows.map(({ personId }) => personId);
}

/** Who was asked, by which question, and has neither answered it nor come back since. */
export async function findUnanswered(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly { readonly personId: string; readonly occurrence: number }[]> {
  const rows = await db
    .selectFrom('sittingOut')
    .innerJoin('deliveries', (join) =>
      join
        .onRef('deliveries.workspaceId', '=', 'sittingOut.workspaceId')
        .onRef('deliveries.programId', '=', 'sittingOut.programId')
        .onRef('deliveries.personId', '=', 'sittingOut.personId'),
    )
    .leftJoin('roundAnswers', (join) =>
      join
        .onRef('roundAnswers.workspaceId', '=', 'sittingOut.workspaceId')
        .onRef('roundAnswers.programId', '=', 'sittingOut.programId')
        .onRef('roundAnswers.personId', '=', 'sittingOut.personId'),
    )
    .select((eb) => ['sittingOut.personId', eb.fn.max('deliveries.occurrence').as('occurrence')])
    .where('sittingOut.programId', '=', programId)
    .where('sittingOut.backAt', 'is', null)
    .where('deliveries.kind', '=', roundQuestionKind)
    .where('deliveries.state', '=', 'sent')
    // With the question they began to sit out: who has sat out since for another reason was not asked.
    .where('deliveries.settledAt', '>=', sql<Temporal.Instant>`sitting_out.since - interval '1 hour'`)
    .where((eb) =>
      eb.or([
        eb('roundAnswers.answeredAt', 'is', null),
        eb('roundAnswers.answeredAt', '<', eb.ref('sittingOut.since')),
      ]),
    )
    .groupBy('sittingOut.personId')
    .execute();
  return rows;
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
