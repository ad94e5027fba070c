import { sql } from 'kysely';
import { insertInChunks } from '../../../db/chunks.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Invitations } from '../../../db/tables/invitations.ts';
import type { InvitationReason } from './model/invitation.ts';
import { nameColumns } from '../../../slack/directory.ts';
import type { Directory } from './model/list.ts';

/** Those of these people whom Slack knows as active, and how they stand to the program. */
export async function findInvitees(
  { db }: WorkspaceTransaction,
  programId: string,
  personIds: readonly string[],
) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('people')
    .leftJoin('participants', (join) =>
      join
        .onRef('participants.workspaceId', '=', 'people.workspaceId')
        .onRef('participants.personId', '=', 'people.id')
        .on('participants.programId', '=', programId),
    )
    .leftJoin('invitations', (join) =>
      join
        .onRef('invitations.workspaceId', '=', 'people.workspaceId')
        .onRef('invitations.personId', '=', 'people.id')
        .on('invitations.programId', '=', programId),
    )
    .select([
      'people.id',
      'people.isGuest',
      'participants.state as membership',
      'invitations.state as invitation',
    ])
    .select((eb) =>
      eb
        .selectFrom('invitations as earlier')
        .select((inner) => inner.cast<number>(inner.fn.countAll(), 'integer').as('count'))
        .whereRef('earlier.personId', '=', 'people.id')
        .as('asked'),
    )
    .where('people.isActive', '=', true)
    .where('people.id', '=', sql<string>`any(${[...personIds]})`)
    .orderBy('people.id')
    .execute();
}

type New = {
  readonly programId: string;
  readonly invitees: readonly {
    readonly personId: string;
    readonly number: number;
    readonly reason: InvitationReason;
  }[];
  readonly by: string;
  readonly now: Temporal.Instant;
};

export async function insertInvitations(
  { db }: WorkspaceTransaction,
  { programId, invitees, by, now }: New,
): Promise<void> {
  await insertInChunks(invitees, (some) => {
    const rows = some.map(({ personId, number, reason }) => ({
      programId,
      personId,
      number,
      state: 'open' as const,
      invitedBy: by,
      reason: reason.kind,
      sourceId: 'sourceId' in reason ? reason.sourceId : null,
      invitedAt: now,
    }));
    return db.insertInto('invitations').values(rows).execute();
  });
}

export type InvitationRow = {
  readonly programId: string;
  readonly invitedBy: string;
  readonly reason: InvitationReason;
  readonly isOpen: boolean;
};

export async function findInvitation(
  { db }: WorkspaceTransaction,
  { personId, number }: { readonly personId: string; readonly number: number },
): Promise<InvitationRow | undefined> {
  const row = await db
    .selectFrom('invitations')
    .select(['programId', 'reason', 'sourceId', 'state', 'invitedBy'])
    .where('personId', '=', personId)
    .where('number', '=', number)
    .executeTakeFirst();
  return (
    row && {
      programId: row.programId,
      invitedBy: row.invitedBy,
      reason: reasonOf(row),
      isOpen: row.state === 'open',
    }
  );
}

/** @returns whether there was an invitation to decline, declined already or not */
export async function declineInvitation(
  { db, concern }: WorkspaceTransaction,
  { programId, personId }: { readonly programId: string; readonly personId: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitations')
    .set({ state: 'declined', declinedAt: now })
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  concern({ personIds: [personId] });
  return numUpdatedRows === 1n;
}

function reasonOf({ reason, sourceId }: Pick<Invitations, 'reason' | 'sourceId'>): InvitationReason {
  return reason === 'group' || reason === 'channel'
    ? { kind: reason, sourceId: sourceId ?? '' }
    : { kind: reason };
}

/** Everybody whom a list could name. */
export async function findDirectory({ db }: WorkspaceTransaction): Promise<Directory> {
  return db.selectFrom('people').select(nameColumns).where('isActive', '=', true).execute();
}
