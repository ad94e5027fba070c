import type { WorkspaceTransaction } from '../../db/database.ts';
import { findPerson } from '../../slack/directory.ts';
import type { Deps } from '../../deps.ts';
import { pairReader } from '../../language.ts';
import { ProgramError, type Program, type Setup } from './model.ts';
import { findOrCreateProgram, lockProgram, updateProgram } from './queries/programs.ts';
import { texts } from './texts.ts';

type Actor = { readonly workspaceId: string; readonly personId: string };

export function currentProgram(tx: WorkspaceTransaction, now: Temporal.Instant): Promise<Program> {
  return findOrCreateProgram(tx, texts(pairReader).defaultName, now);
}

/** Rounds of one program are made and decided one after the other. */
export const oneRoundAtATime = lockProgram;

export async function isAdmin(tx: WorkspaceTransaction, personId: string): Promise<boolean> {
  const person = await findPerson(tx, personId);
  return person?.isSlackAdmin === true && person.isActive;
}

export async function requireAdmin(tx: WorkspaceTransaction, personId: string): Promise<void> {
  if (!(await isAdmin(tx, personId))) throw new ProgramError('not-an-admin');
}

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
    const program = await lockCurrentProgram(tx, clock.now());
    await requireAdmin(tx, personId);
    if (program.revision !== revision) throw new ProgramError('setup-outdated');
    await updateProgram(tx, program.id, setup);
  });
}

/** As it is once everybody else's changes to it are made. */
async function lockCurrentProgram(tx: WorkspaceTransaction, now: Temporal.Instant): Promise<Program> {
  const { id } = await currentProgram(tx, now);
  await lockProgram(tx, id);
  return currentProgram(tx, now);
}
