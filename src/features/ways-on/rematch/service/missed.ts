import type { ProgramActor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { ActDeps } from '../../../../deps.ts';
import { membershipOf } from '../../../people/enrolment/service/membership.ts';
import { pairsOf, readPair } from '../../../pairs/pair/service/pairs.ts';
import type { PersonOfProgram } from '../../../programs/program/model.ts';
import { RematchError, type MissedWithPeer } from '../model.ts';
import { deleteMissed, findWords, findWordsIn, saveWord } from '../queries/missed.ts';

/** In every program in which the person has said what they missed. */
export const wordsOf = findWords;

/** Of everybody in the program, for its next search alone. */
export const wordsIn = findWordsIn;

export async function missedBy(
  tx: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<readonly MissedWithPeer[]> {
  return (await findWords(tx, personId)).find((word) => word.programId === programId)?.missed ?? [];
}

/** What was said last holds; to have missed nothing takes it back. */
export async function keepMissed(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
  missed: readonly MissedWithPeer[],
): Promise<void> {
  if (missed.length === 0) await deleteMissed(tx, whose.programId, [whose.personId]);
  else await saveWord(tx, whose, missed);
}

/** Before the modal is shown. */
export async function missedSoFar(
  { db, clock }: ActDeps,
  { workspaceId, personId, programId }: ProgramActor,
): Promise<readonly MissedWithPeer[]> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const whose = { programId, personId };
    await requireLooking(tx, whose, clock.now());
    return missedBy(tx, whose);
  });
}

export async function sayMissed(
  { db, clock }: ActDeps,
  { workspaceId, personId, programId }: ProgramActor,
  missed: readonly MissedWithPeer[],
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const whose = { programId, personId };
    if (missed.length > 0) await requireLooking(tx, whose, clock.now());
    await keepMissed(tx, whose, missed);
  });
}

/** Whoever has a peer looks for none, unless they have said already what the next one should have. */
async function requireLooking(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
  now: Temporal.Instant,
): Promise<void> {
  if ((await missedBy(tx, whose)).length > 0) return;
  const isIn = (await membershipOf(tx, whose, now)).kind !== 'out';
  const pairs = await pairsOf(tx, whose.personId);
  if (!isIn || pairs.some(({ programId }) => programId === whose.programId))
    throw new RematchError('not-looking');
}

/** The search that it was for is over: they have met whom it found. */
export async function forgetOfPair(tx: WorkspaceTransaction, pairId: string): Promise<void> {
  const { programId, members } = await readPair(tx, pairId);
  await deleteMissed(
    tx,
    programId,
    members.map(({ id }) => id),
  );
}

export const forgetMissed = (
  tx: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<void> => deleteMissed(tx, programId, [personId]);
