import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { lockProgram } from '../../../programs/program/service.ts';
import type { Ending, Pair } from '../model.ts';
import { findPair, findPairsOf, lockPair, setEnded, setState } from '../queries/pairs.ts';

/** The person's pairs in this program that have not ended, locked until the transaction ends. */
export async function lockPairsOf(
  tx: WorkspaceTransaction,
  { programId, personId }: { readonly programId: string; readonly personId: string },
): Promise<readonly Pair[]> {
  const locked: Pair[] = [];
  const ids = (await findPairsOf(tx, personId))
    .filter((pair) => pair.programId === programId)
    .map(({ id }) => id);
  for (const id of ids.toSorted()) {
    const pair = await lockPair(tx, id);
    if (pair && pair.state !== 'ended') locked.push(pair);
  }
  return locked;
}

/**
 * The pair as it then is, unless it has ended; locked until the transaction ends, and before it the program: of a round that
 * is confirmed at the same moment, either sees what the other has done.
 */
export async function lockLivingPair(tx: WorkspaceTransaction, pairId: string): Promise<Pair | undefined> {
  const known = await findPair(tx, pairId);
  if (!known) return undefined;
  await lockProgram(tx, known.programId);
  const pair = await lockPair(tx, pairId);
  return pair?.state === 'ended' ? undefined : pair;
}

export const setPairEnded = (tx: WorkspaceTransaction, { id }: Pair, ending: Ending) =>
  setEnded(tx, id, ending);

/** @returns whether it was under way until now */
export async function pausePair(tx: WorkspaceTransaction, { id, state }: Pair): Promise<boolean> {
  const isUnderWay = state === 'introduced' || state === 'active';
  if (isUnderWay) await setState(tx, id, 'paused');
  return isUnderWay;
}

export async function takePairUpAgain(tx: WorkspaceTransaction, { id, state }: Pair): Promise<void> {
  if (state === 'paused') await setState(tx, id, 'active');
}
