import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps } from '../../../deps.ts';
import { findPerson } from '../../../slack/directory.ts';
import { leavesOut } from '../../programs/program/model.ts';
import { programOf } from '../../programs/program/service.ts';
import { membershipOf } from '../enrolment/service/membership.ts';
import { SittingOutError } from './model.ts';
import { endSittingOut, findBackAt, findSince, findSittingOut, startSittingOut } from './queries.ts';

/** From now on the person is in no round of the program, until they say otherwise. */
export const sitOut = startSittingOut;

/** Since when they are in no round. */
export const sittingOutSince = findSince;

export const lastBackAt = findBackAt;

/** By whatever they do that says so. @returns whether they sat out */
export const comeBack = endSittingOut;

/** In which programs, by their ids, the person is in no round now. */
export const programsSatOut = async (
  tx: WorkspaceTransaction,
  personId: string,
): Promise<ReadonlySet<string>> =>
  new Set((await findSittingOut(tx, personId)).map(({ programId }) => programId));

/**
 * Whether rounds take this person in, now or once their pause is over: a first place is promised to nobody else. A program that has
 * ended has none, a guest may be left out, and who sits out is in none.
 */
export async function isInRounds(
  tx: WorkspaceTransaction,
  whose: { readonly programId: string; readonly personId: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const { settings, isArchived } = await programOf(tx, whose.programId);
  const person = await findPerson(tx, whose.personId);
  const { kind } = await membershipOf(tx, whose, now);
  if (isArchived || !person || kind === 'out' || leavesOut(settings, person)) return false;
  return !(await programsSatOut(tx, whose.personId)).has(whose.programId);
}

export async function saySoBack({ db, clock }: ActDeps, { workspaceId, personId }: Actor): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const isBack = await comeBack(tx, { personId, now: clock.now() });
    if (!isBack) throw new SittingOutError('not-sitting-out');
  });
}
