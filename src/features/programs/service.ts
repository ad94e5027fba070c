import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { pairReader, todayOf, type Reader } from '../../language.ts';
import {
  actsShown,
  changedFields,
  isAmong,
  nextRoundDay,
  ProgramError,
  requireRemovable,
  requireRoomFor,
  type Act,
  type Admins,
  type AdminsSeen,
  type Program,
  type Setup,
} from './model.ts';
import { areActive, deleteAdmin, findAppointed, findSlackAdmins, insertAdmins } from './queries/admins.ts';
import { findConfirmation, findLatest, insertEntry } from './queries/log.ts';
import { findOrCreateProgram, findProgram, lockProgram, updateProgram } from './queries/programs.ts';
import { texts } from './texts.ts';

type Actor = { readonly workspaceId: string; readonly personId: string };

export function currentProgram(tx: WorkspaceTransaction, now: Temporal.Instant): Promise<Program> {
  return findOrCreateProgram(tx, texts(pairReader).defaultName, now);
}

/** The day of the program's next round, as the reader counts days; undefined where none is set, or it is gone by. */
export async function nextRoundOf(
  tx: WorkspaceTransaction,
  _program: { readonly programId: string },
  { reader, now }: { readonly reader: Reader; readonly now: Temporal.Instant },
): Promise<Temporal.PlainDate | undefined> {
  const { settings } = await currentProgram(tx, now);
  return nextRoundDay(settings, todayOf(reader, now));
}

/** Rounds of one program are made and decided one after the other. */
export const oneRoundAtATime = lockProgram;

/** Those appointed; while there is nobody whom Slack still knows as active, its own admins and owners. */
async function adminsOf(tx: WorkspaceTransaction): Promise<Admins> {
  const program = await findProgram(tx);
  const appointed = program ? await findAppointed(tx, program.id) : [];
  return appointed.length > 0
    ? { areAppointed: true, people: appointed }
    : { areAppointed: false, people: await findSlackAdmins(tx) };
}

export async function isAdmin(tx: WorkspaceTransaction, personId: string): Promise<boolean> {
  return isAmong(await adminsOf(tx), personId);
}

/** @throws ProgramError that names those who can help */
export async function requireAdmin(tx: WorkspaceTransaction, personId: string): Promise<void> {
  const admins = await adminsOf(tx);
  if (!isAmong(admins, personId)) throw new ProgramError('not-an-admin', admins.people);
}

/** Adds to what everybody can read of the admins. To be called in the act's own transaction. */
export const recordAct = insertEntry;

/** Whether the program has had a round at all. */
export const hasHadRound = findConfirmation;

/** For what must be refused before anything is shown. */
export async function assertAdmin({ db }: Deps, { workspaceId, personId }: Actor): Promise<void> {
  await db.inWorkspace(workspaceId, (tx) => requireAdmin(tx, personId));
}

export async function programToSetUp(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
): Promise<Program> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, personId);
    return currentProgram(tx, clock.now());
  });
}

/** @throws ProgramError where somebody else changed the setup after this one was opened */
export async function setUp(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  { revision, ...setup }: Setup & Pick<Program, 'revision'>,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const program = await lockCurrentProgram(tx, now);
    await requireAdmin(tx, personId);
    if (program.revision !== revision) throw new ProgramError('setup-outdated');
    await updateProgram(tx, program.id, setup);
    const act: Act = { kind: 'set-up', changed: changedFields(program, setup) };
    await recordAct(tx, { programId: program.id, by: personId, at: now, act });
  });
}

/** Who the admins are is no secret: whoever asks is told. */
export async function readAdmins({ db, clock }: Deps, { workspaceId, personId }: Actor): Promise<AdminsSeen> {
  return db.inWorkspace(workspaceId, async (tx) =>
    adminsSeenBy(tx, personId, await currentProgram(tx, clock.now())),
  );
}

/** @throws ProgramError where somebody among them is not active in the workspace, or they are too many */
export async function appointAdmins(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  personIds: readonly string[],
): Promise<AdminsSeen> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const program = await lockCurrentProgram(tx, now);
    await requireAdmin(tx, personId);
    if (!(await areActive(tx, personIds))) throw new ProgramError('not-among-people');
    requireRoomFor(personIds, await adminsOf(tx));
    for (const added of await insertAdmins(tx, { programId: program.id, personIds, now })) {
      const act: Act = { kind: 'admin-added', personId: added };
      await recordAct(tx, { programId: program.id, by: personId, at: now, act });
    }
    return adminsSeenBy(tx, personId, program);
  });
}

export async function removeAdmin(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  removedId: string,
): Promise<AdminsSeen> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const program = await lockCurrentProgram(tx, now);
    await requireAdmin(tx, personId);
    requireRemovable(await adminsOf(tx), removedId);
    await deleteAdmin(tx, program.id, removedId);
    const act: Act = { kind: 'admin-removed', personId: removedId };
    await recordAct(tx, { programId: program.id, by: personId, at: now, act });
    return adminsSeenBy(tx, personId, program);
  });
}

async function adminsSeenBy(
  tx: WorkspaceTransaction,
  personId: string,
  { id, name }: Program,
): Promise<AdminsSeen> {
  const log = await findLatest(tx, id, actsShown);
  return { program: name, personId, admins: await adminsOf(tx), log };
}

/** As it is once everybody else's changes to it are made. */
async function lockCurrentProgram(tx: WorkspaceTransaction, now: Temporal.Instant): Promise<Program> {
  const { id } = await currentProgram(tx, now);
  await lockProgram(tx, id);
  return currentProgram(tx, now);
}
