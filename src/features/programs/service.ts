import type { WorkspaceTransaction } from '../../db/database.ts';
import { findPerson } from '../../slack/directory.ts';
import type { Deps } from '../../deps.ts';
import { pairReader } from '../../language.ts';
import { ProgramError, type Program } from './model.ts';
import { findOrCreateProgram, lockProgram } from './queries.ts';
import { texts } from './texts.ts';

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
export async function assertAdmin(
  { db }: Deps,
  { workspaceId, personId }: { readonly workspaceId: string; readonly personId: string },
): Promise<void> {
  await db.inWorkspace(workspaceId, (tx) => requireAdmin(tx, personId));
}
