import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { lockRows } from '../../../../db/locks.ts';
import { lockProgram, lockPrograms } from '../../../programs/program/service.ts';
import { movesBy, nextState, type PairEvent } from '../../lifecycle.ts';
import { isLiving, type Pair } from '../model.ts';
import {
  findClosingAnyway,
  findClosingWithProgram,
  findEnding,
  findIdsOfProgram,
  findMembersOfResting,
  forgetClosing,
  updateClosesOn,
  updateRest,
  updateState,
  updateStates,
} from '../queries/moves.ts';
import { concernPair, findIdsNotOver, findPair, lockPair } from '../queries/pairs.ts';
import { pairsOf } from './pairs.ts';

/**
 * The person's pairs in this program that have not ended, locked until the transaction ends; with them all others of theirs,
 * whatever program these are of: whoever acts on several programs one by one finds all the pairs locked before the first one's
 * touchpoints.
 */
export const lockPairsOf = (
  tx: WorkspaceTransaction,
  { programId, personId }: { readonly programId: string; readonly personId: string },
): Promise<readonly Pair[]> => lockPairsOfAll(tx, { programId, personIds: [personId] });

/** As `lockPairsOf`, in all programs: these are locked before. */
export async function lockAllPairsOf(tx: WorkspaceTransaction, personId: string): Promise<readonly Pair[]> {
  const programIds = (await pairsOf(tx, personId)).map(({ programId }) => programId);
  await lockPrograms(tx, [...new Set(programIds)]);
  await lockRows(tx, 'pairs', await findIdsNotOver(tx, [personId]));
  return pairsOf(tx, personId);
}

/** As `lockPairsOf`, of several people at once, each pair once. */
export async function lockPairsOfAll(
  tx: WorkspaceTransaction,
  { programId, personIds }: { readonly programId: string; readonly personIds: readonly string[] },
): Promise<readonly Pair[]> {
  await lockRows(tx, 'pairs', await findIdsNotOver(tx, personIds));
  const theirs: Pair[] = [];
  for (const personId of personIds) theirs.push(...(await pairsOf(tx, personId)));
  const inProgram = theirs.filter((pair) => pair.programId === programId);
  return [...new Map(inProgram.map((pair) => [pair.id, pair])).values()];
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
  return pair && isLiving(pair) ? pair : undefined;
}

/** All pairs of a program, which is locked, until the transaction ends: for what changes many of them, and then what comes to some. */
export const lockPairsOfProgram = async (tx: WorkspaceTransaction, programId: string): Promise<void> =>
  lockRows(tx, 'pairs', await findIdsOfProgram(tx, programId));

/**
 * Moves a pair as the lifecycle says.
 * @returns the pair as it is from now on; undefined where the event leaves it as it was, or it was moved by another meanwhile
 */
export async function movePair(
  tx: WorkspaceTransaction,
  pair: Pair,
  event: PairEvent,
): Promise<Pair | undefined> {
  const { id: pairId, state: from } = pair;
  const to = nextState(pair, event.kind);
  if (to === undefined || !(await updateState(tx, { pairId, from, to, by: event }))) return undefined;
  concernPair(tx, pair);
  const hasBegun = event.kind === 'begun' || (pair.hasBegun && event.kind !== 'begun-undone');
  return { ...pair, state: to, hasBegun };
}

/** Something of the pair's is another from now on: its messages and the Homes of its members follow. */
export const noteChange = concernPair;

/** Those of a program, by their ids, that close of their own accord, whatever becomes of it. */
export const pairsClosingAnyway = findClosingAnyway;

/** Those of a program, by their ids, that close on the day on which it ends. */
export const pairsClosingWith = findClosingWithProgram;

/** Another last day for a pair that closes, and is locked. @returns the pair as it is from now on */
export async function moveClosing(
  tx: WorkspaceTransaction,
  pair: Pair,
  closesOn: Temporal.PlainDate,
): Promise<Pair> {
  await updateClosesOn(tx, pair.id, closesOn);
  concernPair(tx, pair);
  return { ...pair, closesOn };
}

/** Of the pairs of a program that wished for a pause of their own and are not in one just now. */
export const membersOfResting = findMembersOfResting;

/** A pair that closes of its own accord, and is locked, does so with its program. */
export async function stayUntilProgramEnds(tx: WorkspaceTransaction, pair: Pair): Promise<void> {
  await forgetClosing(tx, pair.id);
  concernPair(tx, pair);
}

/** Until when the pair, which is locked, rests by its own wish. */
export async function setRest(
  tx: WorkspaceTransaction,
  pair: Pair,
  until: Temporal.PlainDate | undefined,
): Promise<void> {
  await updateRest(tx, pair.id, until);
  concernPair(tx, pair);
}

/** Moves all pairs of a program, which is locked, by one event. @returns the ids of those that were moved */
export async function movePairsOf(
  tx: WorkspaceTransaction,
  programId: string,
  kind: 'lapsed' | 'closing' | 'restored',
): Promise<readonly string[]> {
  const moved: string[] = [];
  for (const [to, moves] of Map.groupBy(movesBy(kind), (move) => move.to))
    moved.push(...(await updateStates(tx, { programId, from: moves.map(({ from }) => from), to })));
  return moved;
}

/** How and when a pair ended; undefined while it has not. */
export const endingOf = findEnding;
