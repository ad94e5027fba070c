import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Place } from '../../db/vault.ts';
import { draftSchema, profileSchema, type Draft, type Participant, type Profile } from './model.ts';

const profilePlace = (programId: string, personId: string): Place => ({
  table: 'participants',
  column: 'profile',
  owner: `${programId}/${personId}`,
});

const draftPlace = (programId: string, personId: string): Place => ({
  table: 'profile_drafts',
  column: 'draft',
  owner: `${programId}/${personId}`,
});

type Enrolment = {
  readonly programId: string;
  readonly personId: string;
  readonly profile: Profile;
  readonly now: Temporal.Instant;
};

/** Enrols, or for one who is enrolled renews the profile. */
export async function enrol(
  { db, vault }: WorkspaceTransaction,
  { programId, personId, profile, now }: Enrolment,
): Promise<void> {
  const profileSealed = vault.seal(JSON.stringify(profile), profilePlace(programId, personId));
  await db
    .insertInto('participants')
    .values({ programId, personId, state: 'enrolled', profileSealed, enrolledAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(['workspaceId', 'programId', 'personId'])
        .doUpdateSet({ state: 'enrolled', profileSealed }),
    )
    .execute();
}

type Whose = { readonly programId: string; readonly personId: string };

export async function saveDraft(
  { db, vault }: WorkspaceTransaction,
  { programId, personId }: Whose,
  { draft, now }: { readonly draft: Draft; readonly now: Temporal.Instant },
): Promise<void> {
  const kept = {
    draftSealed: vault.seal(JSON.stringify(draft), draftPlace(programId, personId)),
    keptAt: now,
  };
  await db
    .insertInto('profileDrafts')
    .values({ programId, personId, ...kept })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'programId', 'personId']).doUpdateSet(kept))
    .execute();
}

export async function findDraft(
  { db, vault }: WorkspaceTransaction,
  { programId, personId }: Whose,
): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('profileDrafts')
    .select('draftSealed')
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row && draftSchema.parse(JSON.parse(vault.open(row.draftSealed, draftPlace(programId, personId))));
}

export async function deleteDraft(
  { db }: WorkspaceTransaction,
  { programId, personId }: Whose,
): Promise<void> {
  await db
    .deleteFrom('profileDrafts')
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .execute();
}

/** Everybody who can be matched: enrolled, and active in Slack. */
export async function findEnrolled(
  tx: WorkspaceTransaction,
  programId: string,
): Promise<readonly Participant[]> {
  const rows = await selectParticipants(tx)
    .where('participants.programId', '=', programId)
    .where('participants.state', '=', 'enrolled')
    .where('people.isActive', '=', true)
    .orderBy('participants.personId')
    .execute();
  return rows.map((row) => asParticipant(tx, row));
}

export async function findParticipants(
  tx: WorkspaceTransaction,
  programId: string,
  personIds: readonly string[],
): Promise<readonly Participant[]> {
  if (personIds.length === 0) return [];
  const rows = await selectParticipants(tx)
    .where('participants.programId', '=', programId)
    .where('participants.personId', 'in', personIds)
    .execute();
  return rows.map((row) => asParticipant(tx, row));
}

function selectParticipants({ db }: WorkspaceTransaction) {
  return db
    .selectFrom('participants')
    .innerJoin('people', (join) =>
      join
        .onRef('people.workspaceId', '=', 'participants.workspaceId')
        .onRef('people.id', '=', 'participants.personId'),
    )
    .select([
      'participants.programId',
      'participants.personId',
      'participants.profileSealed',
      'participants.waitedLastRound',
      'people.name',
      'people.timeZone',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectParticipants>['execute']>>[number];

function asParticipant(
  { vault }: WorkspaceTransaction,
  { programId, personId, name, timeZone, waitedLastRound, profileSealed }: Row,
): Participant {
  const profile = profileSchema.parse(
    JSON.parse(vault.open(profileSealed, profilePlace(programId, personId))),
  );
  return { personId, name, timeZone, waitedLastRound, profile };
}
