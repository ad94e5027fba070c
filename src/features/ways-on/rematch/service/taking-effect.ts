import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Reader } from '../../../../language.ts';
import { findInstallation } from '../../../../slack/installations.ts';
import { endPair } from '../../../pairs/ending/service.ts';
import { membershipOf } from '../../../people/enrolment/service/membership.ts';
import { isInRounds } from '../../../people/sitting-out/service.ts';
import { lockLivingPair } from '../../../pairs/pair/service/moves.ts';
import { pairsOf, readPair } from '../../../pairs/pair/service/pairs.ts';
import { nextRoundOf, programOf } from '../../../programs/program/service.ts';
import type { TakenEffect } from '../model.ts';
import { findWishes } from '../queries.ts';
import { missedBy } from './missed.ts';

/**
 * Who asked, where their wishes take effect now: while the app is removed nothing does, since nobody could be told, and in a
 * program that winds down there is no other peer to come.
 */
export async function askersNow(tx: WorkspaceTransaction, pairId: string): Promise<readonly string[]> {
  if (!(await findInstallation(tx))) return [];
  const { isArchived } = await programOf(tx, (await readPair(tx, pairId)).programId);
  if (isArchived) return [];
  return (await findWishes(tx, pairId)).map(({ personId }) => personId);
}

/** Ends the pair for all of it, each first in line for another peer, whoever asked. */
export async function takeEffect(
  tx: WorkspaceTransaction,
  deps: Pick<Deps, 'queue' | 'announce'>,
  { pairId, now }: { readonly pairId: string; readonly now: Temporal.Instant },
): Promise<void> {
  if ((await askersNow(tx, pairId)).length === 0) return;
  const pair = await lockLivingPair(tx, pairId);
  if (pair) await endPair(tx, deps, { pair, ending: 'rematch', firstInLine: pair.members, now });
}

/** When to try again what could not take effect; undefined where no wish stands. */
export async function nextTry(
  tx: WorkspaceTransaction,
  pairId: string,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const [wish] = await findWishes(tx, pairId);
  return wish && now.add({ hours: 24 });
}

type Told = { readonly pairId: string; readonly personId: string };

/** Undefined for one who has found a peer meanwhile, or has left. */
export async function takenEffectFor(
  tx: WorkspaceTransaction,
  { pairId, personId }: Told,
  { reader, now }: { readonly reader: Reader; readonly now: Temporal.Instant },
): Promise<TakenEffect | undefined> {
  const pair = await readPair(tx, pairId);
  const { programId } = pair;
  const membership = await membershipOf(tx, { programId, personId }, now);
  const hasPair = (await pairsOf(tx, personId)).some((each) => each.programId === programId);
  if (membership.kind === 'out' || hasPair) return undefined;
  const missed = await missedBy(tx, { programId, personId });
  const nextRound = await nextRoundOf(tx, pair, { reader, now });
  return {
    pair,
    membership,
    missed,
    nextRound,
    isInRounds: await isInRounds(tx, { programId, personId }, now),
  };
}
