import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { writtenOnce } from '../../../../db/written-once.ts';
import type { Pause, Turn } from '../model.ts';

/** Those of these people who are in the program, paused or not. */
export async function findMembers(
  { db }: WorkspaceTransaction,
  programId: string,
  personIds: readonly string[],
): Promise<readonly Pause[]> {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('participants')
    .innerJoin('people', (join) =>
      join
        .onRef('people.workspaceId', '=', 'participants.workspaceId')
        .onRef('people.id', '=', 'participants.personId'),
    )
    .select(['participants.pausedUntil', 'people.timeZone'])
    .where('participants.programId', '=', programId)
    .where('participants.personId', 'in', personIds)
    .where('participants.state', '=', 'enrolled')
    .execute();
}

/** By their ids. */
export async function findEnrolled(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('participants')
    .select('personId')
    .where('programId', '=', programId)
    .where('state', '=', 'enrolled')
    .execute();
  return rows.map(({ personId }) => personId);
}

/** Those of the program who have taken a pause, which may be over. */
export async function findPaused(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly (Pause & { readonly personId: string })[]> {
  return db
    .selectFrom('participants')
    .innerJoin('people', (join) =>
      join
        .onRef('people.workspaceId', '=', 'participants.workspaceId')
        .onRef('people.id', '=', 'participants.personId'),
    )
    .select(['participants.personId', 'participants.pausedUntil', 'people.timeZone'])
    .where('participants.programId', '=', programId)
    .where('participants.pausedUntil', 'is not', null)
    .where('participants.state', '=', 'enrolled')
    .orderBy('participants.personId')
    .execute();
}

/** Of each program that the person is in, whether paused or not. */
export const findMemberships = (
  tx: WorkspaceTransaction,
  personId: string,
): Promise<readonly (Pause & { readonly programId: string })[]> => membershipRows(tx, { personId });

const membershipRows = writtenOnce(({ db }, { personId }: { readonly personId: string }) =>
  db
    .selectFrom('participants')
    .innerJoin('people', (join) =>
      join
        .onRef('people.workspaceId', '=', 'participants.workspaceId')
        .onRef('people.id', '=', 'participants.personId'),
    )
    .select(['participants.programId', 'participants.pausedUntil', 'people.timeZone'])
    .where('participants.personId', '=', personId)
    .where('participants.state', '=', 'enrolled'),
);

/** In whatever state the person is by now. */
export async function findProgramsEverJoined(
  { db }: WorkspaceTransaction,
  personId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('participants')
    .select('programId')
    .where('personId', '=', personId)
    .execute();
  return rows.map(({ programId }) => programId);
}

type Change = {
  readonly state?: 'left';
  readonly pausedUntil?: Temporal.PlainDate | null;
  readonly turn?: Turn | null;
};

type Members = { readonly programId: string; readonly personIds: readonly string[] };

/** Changes nothing for those who are not in the program. */
export async function changeMembers(
  tx: WorkspaceTransaction,
  members: Members,
  change: Change,
): Promise<void> {
  if (members.personIds.length === 0) return;
  await enrolled(tx, members).set(change).execute();
  tx.concern({ personIds: members.personIds });
}

/** Those who have no turn already. */
export async function spareMembers(tx: WorkspaceTransaction, members: Members): Promise<void> {
  if (members.personIds.length === 0) return;
  await enrolled(tx, members).set({ turn: 'spared' }).where('turn', 'is', null).execute();
  tx.concern({ personIds: members.personIds });
}

const enrolled = ({ db }: WorkspaceTransaction, { programId, personIds }: Members) =>
  db
    .updateTable('participants')
    .where('programId', '=', programId)
    .where('personId', 'in', personIds)
    .where('state', '=', 'enrolled');
