import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { PersonOfProgram } from '../../../programs/program/model.ts';

const confirmedAt = sql<Temporal.Instant>`coalesce(participants.confirmed_at, participants.enrolled_at)`;

/** When somebody who is in the program has last said that their profile is right; undefined for all others. */
export async function findConfirmed(
  { db }: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<Temporal.Instant | undefined> {
  const row = await db
    .selectFrom('participants')
    .select(confirmedAt.as('confirmedAt'))
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .where('state', '=', 'enrolled')
    .executeTakeFirst();
  return row?.confirmedAt;
}

/** Those whose profile nobody has confirmed since, with who they are in which program that runs. */
export async function findUnconfirmed(
  { db }: WorkspaceTransaction,
  since: Temporal.Instant,
): Promise<readonly (PersonOfProgram & { readonly confirmedAt: Temporal.Instant })[]> {
  return db
    .selectFrom('participants')
    .innerJoin('people', (join) =>
      join
        .onRef('people.workspaceId', '=', 'participants.workspaceId')
        .onRef('people.id', '=', 'participants.personId'),
    )
    .innerJoin('programs', (join) =>
      join
        .onRef('programs.workspaceId', '=', 'participants.workspaceId')
        .onRef('programs.id', '=', 'participants.programId'),
    )
    .select(['participants.programId', 'participants.personId', confirmedAt.as('confirmedAt')])
    .where('participants.state', '=', 'enrolled')
    .where('people.isActive', '=', true)
    .where('programs.archivedAt', 'is', null)
    .where(confirmedAt, '<=', since)
    .execute();
}

export async function confirm(
  { db, concern }: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('participants')
    .set({ confirmedAt: now })
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .execute();
  concern({ personIds: [personId] });
}
