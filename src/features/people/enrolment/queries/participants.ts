import { setImmediate as othersTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { SealedPlace } from '../../../../db/vault.ts';
import { profileSchema, type Participant, type Profile } from '../model.ts';

export const profilePlace = (programId: string, personId: string): SealedPlace => ({
  table: 'participants',
  column: 'profile',
  owner: `${programId}/${personId}`,
});

type Enrolment = {
  readonly programId: string;
  readonly personId: string;
  readonly profile: Profile;
  readonly now: Temporal.Instant;
};

/** Enrols, or for one who is enrolled renews the profile: either way they have said that it is right. */
export async function enrol(
  { db, vault, concern }: WorkspaceTransaction,
  { programId, personId, profile, now }: Enrolment,
): Promise<void> {
  const profileSealed = vault.sealJson(profile, profilePlace(programId, personId));
  await db
    .insertInto('participants')
    .values({ programId, personId, state: 'enrolled', profileSealed, enrolledAt: now, confirmedAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(['workspaceId', 'programId', 'personId'])
        .doUpdateSet({ state: 'enrolled', profileSealed, confirmedAt: now }),
    )
    .execute();
  concern({ personIds: [personId] });
}

/** Profiles opened in one go: whatever else the process has to do, to answer Slack first of all, then has its turn. */
export const openedAtOnce = 500;

/** In the order of their ids, which are one parameter, however many: Postgres takes 65,535 at most. */
export async function findParticipants(
  tx: WorkspaceTransaction,
  programId: string,
  personIds: readonly string[],
): Promise<readonly Participant[]> {
  if (personIds.length === 0) return [];
  const rows = await selectParticipants(tx)
    .where('participants.programId', '=', programId)
    .where('participants.personId', '=', sql<string>`any(${[...personIds]})`)
    .orderBy('participants.personId')
    .execute();
  const participants: Participant[] = [];
  for (let start = 0; start < rows.length; start += openedAtOnce) {
    if (start > 0) await othersTurn();
    const some = rows.slice(start, start + openedAtOnce);
    participants.push(...some.map((row) => asParticipant(tx, row)));
  }
  return participants;
}

/** The person's profile in this program, else the newest in another one. */
export async function findKnownProfile(
  tx: WorkspaceTransaction,
  { programId, personId }: { readonly programId: string; readonly personId: string },
): Promise<Profile | undefined> {
  const row = await selectParticipants(tx)
    .where('participants.personId', '=', personId)
    .orderBy((eb) => eb('participants.programId', '=', programId), 'desc')
    .orderBy('participants.enrolledAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && asParticipant(tx, row).profile;
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
      'participants.turn',
      'people.timeZone',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectParticipants>['execute']>>[number];

function asParticipant(tx: WorkspaceTransaction, { timeZone, turn, ...sealed }: Row): Participant {
  return {
    personId: sealed.personId,
    timeZone,
    turn: turn ?? undefined,
    profile: openProfile(tx, sealed),
  };
}

export function openProfile(
  { vault }: WorkspaceTransaction,
  { programId, personId, profileSealed }: Pick<Row, 'programId' | 'personId' | 'profileSealed'>,
): Profile {
  return vault.openJson(profileSealed, profilePlace(programId, personId), profileSchema);
}

const timesSchema = profileSchema.pick({ workingHours: true, holidays: true });

export type Times = Pick<Profile, 'workingHours' | 'holidays'>;

/** As `openProfile`, for whoever asks about many and needs no more. */
export function openTimes(
  { vault }: WorkspaceTransaction,
  { programId, personId, profileSealed }: Pick<Row, 'programId' | 'personId' | 'profileSealed'>,
): Times {
  return vault.openJson(profileSealed, profilePlace(programId, personId), timesSchema);
}
