import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';

export async function setArchived(
  { db }: WorkspaceTransaction,
  programId: string,
  { lastDay, now }: { readonly lastDay: Temporal.PlainDate; readonly now: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable('programs')
    .set({ archivedAt: now, lastDay, revision: sql`revision + 1` })
    .where('id', '=', programId)
    .execute();
}

export async function setRunning({ db }: WorkspaceTransaction, programId: string): Promise<void> {
  await db
    .updateTable('programs')
    .set({ archivedAt: null, lastDay: null, revision: sql`revision + 1` })
    .where('id', '=', programId)
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
