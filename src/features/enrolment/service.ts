import type { Deps } from '../../deps.ts';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { WorkingHours } from '../../scheduling/schedule.ts';
import { findPerson } from '../../slack/directory.ts';
import type { Program } from '../programs/model.ts';
import { currentProgram } from '../programs/service.ts';
import { EnrolmentError, type Participant, type Profile } from './model.ts';
import { enrol, findEnrolled, findParticipants } from './queries.ts';

type Who = { readonly workspaceId: string; readonly personId: string };

/** @throws EnrolmentError for somebody whom the directory does not know, such as a guest of another workspace */
export async function join(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Who,
  profile: Profile,
): Promise<Program> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    if (!(await findPerson(tx, personId))) throw new EnrolmentError('not-in-directory');
    const program = await currentProgram(tx, now);
    await enrol(tx, { programId: program.id, personId, profile, now });
    return program;
  });
}

export async function profileOf(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Who,
): Promise<Profile | undefined> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const program = await currentProgram(tx, clock.now());
    return (await findParticipant(tx, program.id, personId))?.profile;
  });
}

export const findPool = (tx: WorkspaceTransaction, programId: string): Promise<readonly Participant[]> =>
  findEnrolled(tx, programId);

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
