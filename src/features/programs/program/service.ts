import type { WorkspaceTransaction } from '../../../db/database.ts';
import { lockRows, lockWorkspace } from '../../../db/locks.ts';
import { pairReader, todayOf, type Reader } from '../../../language.ts';
import { folded } from '../../../written.ts';
import {
  nextRoundOrEnd,
  ProgramError,
  mostRunning,
  type FormerFloor,
  type RoundOrEnd,
  type Program,
  type Setup,
} from './model.ts';
import type { Vocabulary } from './model/vocabulary.ts';
import {
  findArchived,
  findFormerFloors,
  findProgram,
  findRunning,
  hasEverHadProgram,
  insertFirstProgram,
  insertFormerFloor,
  insertProgram,
  updateProgram,
  updateSettings,
  updateVocabulary,
} from './queries.ts';
import { texts } from './texts.ts';

/** Those that are not archived, oldest first. The first one of a workspace is there without being set up. */
export async function runningPrograms(
  tx: WorkspaceTransaction,
  now: Temporal.Instant,
): Promise<readonly Program[]> {
  const running = await findRunning(tx);
  if (running.length > 0 || (await hasEverHadProgram(tx))) return running;
  // Two first commands at once: the lock lets the second find what the first made.
  await lockWorkspace(tx);
  if (!(await hasEverHadProgram(tx))) await insertFirstProgram(tx, texts(pairReader).defaultName, now);
  return findRunning(tx);
}

/** Whoever asks. @throws ProgramError where every program has come to its end */
export async function someRunning(
  tx: WorkspaceTransaction,
  _personId: string,
  now: Temporal.Instant,
): Promise<readonly Program[]> {
  const running = await runningPrograms(tx, now);
  if (running.length === 0) throw new ProgramError('no-program');
  return running;
}

/** Archived or not. @throws ProgramError where there is none of that id */
export async function programOf(tx: WorkspaceTransaction, programId: string): Promise<Program> {
  const program = await findProgram(tx, programId);
  if (!program) throw new ProgramError('program-gone');
  return program;
}

/** For what begins something new in it. @throws ProgramError where it is archived */
export async function runningProgram(tx: WorkspaceTransaction, programId: string): Promise<Program> {
  const program = await programOf(tx, programId);
  if (program.isArchived) throw new ProgramError('program-archived');
  return program;
}

/** The day of the program's next round, or that its last one is over, as the reader counts days. */
export async function nextRoundOf(
  tx: WorkspaceTransaction,
  { programId }: { readonly programId: string },
  { reader, now }: { readonly reader: Reader; readonly now: Temporal.Instant },
): Promise<RoundOrEnd> {
  const { settings } = await programOf(tx, programId);
  return nextRoundOrEnd(settings, todayOf(reader, now));
}

/** Until the transaction ends: what a program's admins and members do to it happens one after the other. */
export const lockProgram = (tx: WorkspaceTransaction, programId: string): Promise<void> =>
  lockPrograms(tx, [programId]);

/** As `lockProgram`, for all programs that one transaction will change. */
export const lockPrograms = (tx: WorkspaceTransaction, programIds: readonly string[]): Promise<void> =>
  lockRows(tx, 'programs', programIds);

/** For a program that is to run again: locked, and with a place among those that do. */
export async function lockToRestart(
  tx: WorkspaceTransaction,
  programId: string,
  now: Temporal.Instant,
): Promise<Program> {
  await lockWorkspace(tx);
  await lockProgram(tx, programId);
  const program = await programOf(tx, programId);
  await requireFreeName(tx, { name: program.name, programId }, now);
  if ((await runningPrograms(tx, now)).length >= mostRunning) throw new ProgramError('too-many-programs');
  return program;
}

async function requireFreeName(
  tx: WorkspaceTransaction,
  { name, programId }: ProgramNaming,
  now: Temporal.Instant,
): Promise<void> {
  const others = (await runningPrograms(tx, now)).filter(({ id }) => id !== programId);
  const taken = others.some((other) => folded(other.name) === folded(name));
  if (taken) throw new ProgramError('name-taken');
}

/** The day has come: a change of what is known, not of what an admin decided. */
export async function forgetNextRound(tx: WorkspaceTransaction, programId: string): Promise<void> {
  const { settings } = await programOf(tx, programId);
  await updateSettings(tx, programId, { ...settings, nextRoundOn: null });
}

export type ProgramNaming = { readonly name: string; readonly programId?: string };

export const archivedPrograms = (tx: WorkspaceTransaction): Promise<readonly Program[]> => findArchived(tx);

type New = {
  readonly id: string;
  readonly setup: Setup;
  readonly startedBy: string;
  readonly now: Temporal.Instant;
};

/** The programs are locked. @throws ProgramError where another one has the name */
export async function addProgram(tx: WorkspaceTransaction, program: New): Promise<void> {
  await requireFreeName(tx, { name: program.setup.name }, program.now);
  await insertProgram(tx, program);
}

/** The program is locked. @throws ProgramError where another one has the name */
export async function changeSetup(
  tx: WorkspaceTransaction,
  {
    programId,
    setup,
    now,
  }: { readonly programId: string; readonly setup: Setup; readonly now: Temporal.Instant },
): Promise<void> {
  await requireFreeName(tx, { name: setup.name, programId }, now);
  const { reportFloor: floor } = (await programOf(tx, programId)).settings;
  if (setup.settings.reportFloor !== floor) await insertFormerFloor(tx, { programId, floor, heldUntil: now });
  await updateProgram(tx, programId, setup);
}

/** The program is locked. */
export const changeVocabulary = (
  tx: WorkspaceTransaction,
  programId: string,
  vocabulary: Vocabulary,
): Promise<void> => updateVocabulary(tx, programId, vocabulary);

/** Of how many people at least each number of a report was, before an admin changed it. */
export const formerFloorsOf = (
  tx: WorkspaceTransaction,
  programId: string,
): Promise<readonly FormerFloor[]> => findFormerFloors(tx, programId);
