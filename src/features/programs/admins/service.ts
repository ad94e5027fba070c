import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps } from '../../../deps.ts';
import { leavesOut, ProgramError, type Admin, type PersonOfProgram, type Program } from '../program/model.ts';
import { isAmong, requireRemovable, requireRoomFor, type Admins, type AdminsSeen } from './model.ts';
import { type Act } from '../log/model.ts';
import {
  areActive,
  deleteAdmin,
  findAppointed,
  findSlackAdmins,
  insertAdmins,
  isEnrolled,
} from './queries.ts';
import {
  archivedPrograms,
  lockProgram,
  programOf,
  runningProgram,
  runningPrograms,
  someRunning,
} from '../program/service.ts';
import { lately, recordAct } from '../log/service.ts';

/** Those appointed; while there is nobody whom Slack still knows as active, its own admins and owners. */
export async function adminsOf(tx: WorkspaceTransaction, programId: string): Promise<Admins> {
  const appointed = (await findAppointed(tx, [programId])).get(programId) ?? [];
  return asAdmins(appointed, appointed.length > 0 ? [] : await findSlackAdmins(tx));
}

/** Those whom Slack knows as the workspace's admins and owners, whoever runs a program. */
export const workspaceAdmins = (tx: WorkspaceTransaction): Promise<readonly Admin[]> => findSlackAdmins(tx);

const asAdmins = (appointed: readonly Admin[], slackAdmins: readonly Admin[]): Admins =>
  appointed.length > 0
    ? { areAppointed: true, people: appointed }
    : { areAppointed: false, people: slackAdmins };

/** @throws ProgramError that names those who can help, or where there is no such program */
export async function requireAdmin(
  tx: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<void> {
  await programOf(tx, programId);
  const admins = await adminsOf(tx, programId);
  if (!isAmong(admins, personId)) throw new ProgramError('not-an-admin', admins.people);
}

/** @throws ProgramError that names those who can help, where the person is a guest and the program leaves guests out */
export async function requireWelcome(
  tx: WorkspaceTransaction,
  { id, settings }: Program,
  person: { readonly isGuest: boolean },
): Promise<void> {
  if (leavesOut(settings, person)) throw new ProgramError('guests-left-out', (await adminsOf(tx, id)).people);
}

/** As `programsRunBy`. @throws ProgramError where there is none, which names those who can help */
export async function someRunBy(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly Program[]> {
  const running = await someRunning(tx, personId, now);
  const programs = await whichRunBy(tx, personId, Promise.resolve(running));
  if (programs.length === 0) throw await notAnAdmin(tx, now);
  return programs;
}

/** Names those who run the oldest program. */
export async function notAnAdmin(tx: WorkspaceTransaction, now: Temporal.Instant): Promise<ProgramError> {
  const [oldest] = await runningPrograms(tx, now);
  const { people } = oldest ? await adminsOf(tx, oldest.id) : { people: await findSlackAdmins(tx) };
  return new ProgramError('not-an-admin', people);
}

/** The running programs that this person may run, oldest first. */
export async function programsRunBy(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly Program[]> {
  return whichRunBy(tx, personId, runningPrograms(tx, now));
}

/** The archived programs that this person may bring back. */
export async function archivedRunBy(tx: WorkspaceTransaction, personId: string): Promise<readonly Program[]> {
  return whichRunBy(tx, personId, archivedPrograms(tx));
}

/** Which programs these are is asked together with who runs any: a workspace has few. */
async function whichRunBy(
  tx: WorkspaceTransaction,
  personId: string,
  asked: Promise<readonly Program[]>,
): Promise<readonly Program[]> {
  const [programs, appointed, slackAdmins] = await Promise.all([
    asked,
    findAppointed(tx, 'all'),
    findSlackAdmins(tx),
  ]);
  return programs.filter(({ id }) => isAmong(asAdmins(appointed.get(id) ?? [], slackAdmins), personId));
}

/** For what must be refused before anything is shown. */
export async function programRunBy(
  { db }: Pick<ActDeps, 'db'>,
  { workspaceId, personId }: Actor,
  programId: string,
): Promise<Program> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, { programId, personId });
    return runningProgram(tx, programId);
  });
}

/** Who the admins are is no secret: whoever asks is told. */
export async function readAdmins(
  { db }: ActDeps,
  { workspaceId, personId }: Actor,
  programId: string,
): Promise<AdminsSeen> {
  return db.inWorkspace(workspaceId, async (tx) =>
    adminsSeenBy(tx, personId, await programOf(tx, programId)),
  );
}

type Appointment = { readonly programId: string; readonly personIds: readonly string[] };

/** @throws ProgramError where somebody among them is not active in the workspace, or they are too many */
export async function appointAdmins(
  { db, clock }: ActDeps,
  { workspaceId, personId }: Actor,
  { programId, personIds }: Appointment,
): Promise<AdminsSeen> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await lockProgram(tx, programId);
    await requireAdmin(tx, { programId, personId });
    if (!(await areActive(tx, personIds))) throw new ProgramError('not-among-people');
    requireRoomFor(personIds, await adminsOf(tx, programId));
    const now = clock.now();
    for (const added of await insertAdmins(tx, { programId, personIds, now })) {
      const act: Act = { kind: 'admin-added', personId: added };
      await recordAct(tx, { programId, by: personId, at: now, act });
    }
    return adminsSeenBy(tx, personId, await programOf(tx, programId));
  });
}

export async function removeAdmin(
  { db, clock }: ActDeps,
  { workspaceId, personId }: Actor,
  { programId, removedId }: { readonly programId: string; readonly removedId: string },
): Promise<AdminsSeen> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await lockProgram(tx, programId);
    await requireAdmin(tx, { programId, personId });
    requireRemovable(await adminsOf(tx, programId), removedId);
    await deleteAdmin(tx, programId, removedId);
    const act: Act = { kind: 'admin-removed', personId: removedId };
    await recordAct(tx, { programId, by: personId, at: clock.now(), act });
    return adminsSeenBy(tx, personId, await programOf(tx, programId));
  });
}

async function adminsSeenBy(
  tx: WorkspaceTransaction,
  personId: string,
  { id: programId, name }: Program,
): Promise<AdminsSeen> {
  const admins = await adminsOf(tx, programId);
  const maySeeLog = isAmong(admins, personId) || (await isEnrolled(tx, { programId, personId }));
  const log = maySeeLog ? await lately(tx, programId) : undefined;
  return { programId, program: name, personId, admins, log };
}

/** Whoever starts a program is its admin from then on. */
export async function makeFirstAdmin(
  tx: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
  now: Temporal.Instant,
): Promise<void> {
  await insertAdmins(tx, { programId, personIds: [personId], now });
}
