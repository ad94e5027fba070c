import type { ProgramActor } from '../../../../actor.ts';
import type { ActDeps, Deps } from '../../../../deps.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { areKnown, findPerson } from '../../../../slack/directory.ts';
import { markZonesAsked } from '../../../../slack/zones.ts';
import { leavesOut, type Program } from '../../../programs/program/model.ts';
import { requireWelcome } from '../../../programs/admins/service.ts';
import { runningProgram, runningPrograms, someRunning } from '../../../programs/program/service.ts';
import {
  EnrolmentError,
  profileSchema,
  zoneNeededKind,
  type About,
  type ProfileDraft,
  type Participant,
  type Profile,
  type WishesSoFar,
  type ZoneSeen,
} from '../model.ts';
import { weekToAsk } from '../model/hours.ts';
import { grown, tenureTold } from '../model/tenure.ts';
import { deleteDraft, findDraft, insertDraft, saveDraft } from '../queries/drafts.ts';
import { findEnrolled, findMembers } from '../queries/members.ts';
import { enrol, findKnownProfile, findParticipants } from '../queries/participants.ts';
import { confirmedOn } from './confirming.ts';
import { inFull, workingHoursOf } from './hours.ts';
import { requireZone } from './zones.ts';
import { dayAway, membershipOf, pauseUntil, programsJoinedBy, refuseAtTheEnd } from './membership.ts';

/** @throws EnrolmentError for whoever is not among the workspace's people, ProgramError for a guest whom the program leaves out */
export async function join(
  { db, clock }: Pick<ActDeps, 'db' | 'clock'>,
  { workspaceId, personId, programId }: ProgramActor,
  profile: Profile,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requireOpenTo(tx, { programId, personId });
    await enrol(tx, { programId, personId, profile, now: clock.now() });
  });
}

type Entered = {
  readonly program: Program;
  readonly known: ProfileDraft;
  readonly confirmedOn: Temporal.PlainDate | undefined;
};

/**
 * What stands in the two modals when they open: the person's draft, or where there is none their profile; for one who is
 * new to this program what they told another one, so that nobody types anything twice.
 */
export async function enteredBy(
  { db, clock }: Pick<ActDeps, 'db' | 'clock'>,
  { workspaceId, ...whose }: ProgramActor,
): Promise<Entered> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const { program } = await requireOpenTo(tx, whose);
    return {
      program,
      known: await entered(tx, whose, clock.now()),
      confirmedOn: await confirmedOn(tx, whose),
    };
  });
}

/** Whose words the forms are in. @throws ProgramError where it is gone or has ended */
export const openProgram = (
  { db }: Pick<ActDeps, 'db'>,
  { workspaceId, programId }: Pick<ProgramActor, 'workspaceId' | 'programId'>,
): Promise<Program> => db.inWorkspace(workspaceId, (tx) => runningProgram(tx, programId));

type ToldAbout = {
  readonly about: About;
  /** What the form knew of how long they have been here, where they have told nothing yet. */
  readonly monthsBefore?: number | undefined;
};

/** Keeps the first half until the second is saved. @returns what stands in the second modal */
export async function keepAbout(
  { db, clock }: ActDeps,
  { workspaceId, ...whose }: ProgramActor,
  { about, monthsBefore }: ToldAbout,
): Promise<ProfileDraft> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireOpenTo(tx, whose);
    if (about.managerId === whose.personId) throw new EnrolmentError('own-manager');
    await requirePeople(tx, about.managerId === undefined ? [] : [about.managerId]);
    const now = clock.now();
    const before = await entered(tx, whose, now);
    const known = { tenureMonths: before.tenureMonths ?? monthsBefore };
    const draft = { ...before, ...about, ...tenureTold(about, known, now) };
    await saveDraft(tx, whose, { draft, now });
    return draft;
  });
}

/** Keeps the second half as well, while the hours of each day are still asked. @returns what stands in the third modal */
export async function keepWishes(
  { db, clock }: ActDeps,
  { workspaceId, ...whose }: ProgramActor,
  { mostDays, ...wishes }: WishesSoFar,
): Promise<ProfileDraft> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireOpenTo(tx, whose);
    await requirePeople(tx, wishes.notWith);
    const now = clock.now();
    const before = await entered(tx, whose, now);
    const workingHours = weekToAsk(before.workingHours, mostDays);
    const draft = { ...before, ...wishes, ...(workingHours && { workingHours }) };
    await saveDraft(tx, whose, { draft, now });
    return draft;
  });
}

export type Enrolled = {
  readonly program: Program;
  readonly isNew: boolean;
  /** A guest who was in before the program left guests out: no new pair comes of the profile. */
  readonly isLeftOut: boolean;
  /** Where they are taken to be: who has not said so is asked beside the word that it is saved. */
  readonly zone: ZoneSeen;
};

/** Makes a profile of what was told before and of this; with it the person is in. */
export async function completeProfile(
  { db, clock, queue, announce }: ActDeps & Pick<Deps, 'announce'>,
  { workspaceId, ...whose }: ProgramActor,
  told: Partial<Profile>,
): Promise<Enrolled> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const { program, person } = await requireOpenTo(tx, whose);
    await requirePeople(tx, told.notWith ?? []);
    const profile = profileSchema.safeParse({ ...(await entered(tx, whose, now)), ...told });
    if (!profile.success) throw new EnrolmentError('first-part-missing');
    const isNew = (await membershipOf(tx, whose, now)).kind === 'out';
    const away = isNew ? await dayAway(tx, whose.personId, now) : undefined;
    const [before] = isNew ? [] : await workingHoursOf(tx, { ...whose, personIds: [whose.personId] }, now);
    // They are asked beside the word that it is saved.
    if (person.hasZone) await markZonesAsked(tx, [whose.personId], now);
    await enrol(tx, { ...whose, profile: profile.data, now });
    // A pause is one for all programs: whoever is away is away from the new one too.
    if (away) await pauseUntil(tx, whose, away);
    await deleteDraft(tx, whose);
    await announce(tx, 'hoursChanged', { ...whose, before: before && inFull(before), now });
    if (!person.hasZone) await askForZone(tx, queue, { personId: whose.personId, now });
    const zone = await requireZone(tx, whose.personId, now);
    return { program, isNew, isLeftOut: leavesOut(program.settings, person), zone };
  });
}

type PersonNow = { readonly personId: string; readonly now: Temporal.Instant };

/** Once, however often they save. */
async function askForZone(
  tx: WorkspaceTransaction,
  queue: ActDeps['queue'],
  { personId, now }: PersonNow,
): Promise<void> {
  const deliveries = [{ personId, kind: zoneNeededKind, occurrence: 1 }];
  await queueDeliveries(tx, queue, { deliveries, now });
}

type Prepared = { readonly personId: string; readonly draft: ProfileDraft };

/** What an admin knows of those who are invited: it stands in their modals when they open them, and counts for nothing before. */
export async function prepareDrafts(
  tx: WorkspaceTransaction,
  programId: string,
  { drafts, now }: { readonly drafts: readonly Prepared[]; readonly now: Temporal.Instant },
): Promise<void> {
  for (const { personId, draft } of drafts) await insertDraft(tx, { programId, personId }, { draft, now });
}

/** Whoever is in may always change what they told, though the program would not let them in any more. */
async function requireOpenTo(
  tx: WorkspaceTransaction,
  { programId, personId }: Omit<ProgramActor, 'workspaceId'>,
) {
  const person = await findPerson(tx, personId);
  if (!person) throw new EnrolmentError('not-in-directory');
  const program = await runningProgram(tx, programId);
  const [member] = await findMembers(tx, programId, [personId]);
  if (!member) await requireWelcome(tx, program, person);
  return { program, person };
}

/** An app is nobody to be kept apart from, and nobody's manager. */
async function requirePeople(tx: WorkspaceTransaction, personIds: readonly string[]): Promise<void> {
  if (!(await areKnown(tx, personIds))) throw new EnrolmentError('named-nobody');
}

/** As it is by now: how long somebody has been here grows by itself. */
async function entered(
  tx: WorkspaceTransaction,
  { programId, personId }: Omit<ProgramActor, 'workspaceId'>,
  now: Temporal.Instant,
): Promise<ProfileDraft> {
  const draft = await findDraft(tx, { programId, personId });
  return grown(draft ?? (await findKnownProfile(tx, { programId, personId })) ?? {}, now);
}

export const participantsOf = (
  tx: WorkspaceTransaction,
  programId: string,
  personIds: readonly string[],
): Promise<readonly Participant[]> => findParticipants(tx, programId, personIds);

/** All who are in the program, paused or not. */
export async function everybodyIn(
  tx: WorkspaceTransaction,
  programId: string,
): Promise<readonly Participant[]> {
  return findParticipants(tx, programId, await findEnrolled(tx, programId));
}

export async function findParticipant(
  tx: WorkspaceTransaction,
  programId: string,
  personId: string,
): Promise<Participant | undefined> {
  const [participant] = await findParticipants(tx, programId, [personId]);
  return participant;
}

/**
 * The programs that somebody may join and is not in. None where they are in all that are open to them; who is in none, and a guest
 * whom all of them leave out, is told so by any of them.
 */
export async function programsToJoin(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly Program[]> {
  if ((await runningPrograms(tx, now)).length === 0) await refuseAtTheEnd(tx, personId, now);
  const running = await someRunning(tx, personId, now);
  const person = await findPerson(tx, personId);
  const joined = new Set((await programsJoinedBy(tx, personId, now)).map(({ id }) => id));
  const open = running.filter(
    ({ id, settings }) => !joined.has(id) && !leavesOut(settings, { isGuest: person?.isGuest === true }),
  );
  return open.length > 0 || joined.size > 0 ? open : running;
}
