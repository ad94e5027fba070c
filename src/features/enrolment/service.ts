import type { Deps } from '../../deps.ts';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { WorkingHours } from '../../scheduling/schedule.ts';
import { findPerson } from '../../slack/directory.ts';
import type { Program } from '../programs/model.ts';
import { currentProgram } from '../programs/service.ts';
import {
  aboutSchema,
  EnrolmentError,
  type About,
  type Draft,
  type Participant,
  type Profile,
  type Wishes,
} from './model.ts';
import { deleteDraft, findDraft, insertDraft, saveDraft } from './queries/drafts.ts';
import { enrol, findParticipants } from './queries/participants.ts';
import { membershipOf } from './service/membership.ts';

type Who = { readonly workspaceId: string; readonly personId: string };
type Parts = Pick<Deps, 'db' | 'clock'>;

/** @throws EnrolmentError for somebody whom the directory does not know, such as a guest of another workspace */
export async function join(
  { db, clock }: Parts,
  { workspaceId, personId }: Who,
  profile: Profile,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await requireKnown(tx, personId);
    const program = await currentProgram(tx, now);
    await enrol(tx, { programId: program.id, personId, profile, now });
  });
}

/** What stands in the two modals when they open: the person's draft, or where there is none their profile. */
export async function enteredBy({ db, clock }: Parts, { workspaceId, personId }: Who): Promise<Draft> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const program = await currentProgram(tx, clock.now());
    return entered(tx, program.id, personId);
  });
}

/** Keeps the first half until the second is saved. @returns what stands in the second modal */
export async function keepAbout(
  { db, clock }: Parts,
  { workspaceId, personId }: Who,
  about: About,
): Promise<Draft> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await requireKnown(tx, personId);
    const { id: programId } = await currentProgram(tx, now);
    const draft = { ...(await entered(tx, programId, personId)), ...about };
    await saveDraft(tx, { programId, personId }, { draft, now });
    return draft;
  });
}

export type Enrolled = { readonly program: Program; readonly isNew: boolean };

/** Makes a profile of both halves; with it the person is in. */
export async function completeProfile(
  { db, clock }: Parts,
  { workspaceId, personId }: Who,
  wishes: Wishes,
): Promise<Enrolled> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const program = await currentProgram(tx, now);
    const whose = { programId: program.id, personId };
    const about = aboutSchema.safeParse(await entered(tx, program.id, personId));
    if (!about.success) throw new EnrolmentError('first-part-missing');
    const isNew = (await membershipOf(tx, whose, now)).kind === 'out';
    await enrol(tx, { ...whose, profile: { ...about.data, ...wishes }, now });
    await deleteDraft(tx, whose);
    return { program, isNew };
  });
}

/** What an admin knows of somebody who is invited: it stands in their modals when they open them, and counts for nothing before. */
export const prepareDraft = insertDraft;

async function requireKnown(tx: WorkspaceTransaction, personId: string): Promise<void> {
  if (!(await findPerson(tx, personId))) throw new EnrolmentError('not-in-directory');
}

async function entered(tx: WorkspaceTransaction, programId: string, personId: string): Promise<Draft> {
  const draft = await findDraft(tx, { programId, personId });
  return draft ?? (await findParticipant(tx, programId, personId))?.profile ?? {};
}

export const participantsOf = (
  tx: WorkspaceTransaction,
  programId: string,
  personIds: readonly string[],
): Promise<readonly Participant[]> => findParticipants(tx, programId, personIds);

export async function findParticipant(
  tx: WorkspaceTransaction,
  programId: string,
  personId: string,
): Promise<Participant | undefined> {
  const [participant] = await findParticipants(tx, programId, [personId]);
  return participant;
}

export async function workingHoursOf(
  tx: WorkspaceTransaction,
  programId: string,
  personIds: readonly string[],
): Promise<readonly WorkingHours[]> {
  const participants = await findParticipants(tx, programId, personIds);
  return participants.map(({ timeZone, profile }) => ({
    timeZone,
    days: [1, 2, 3, 4, 5],
    ...profile.workingHours,
  }));
}
