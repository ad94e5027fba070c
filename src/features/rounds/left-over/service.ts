import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { findPerson } from '../../../slack/directory.ts';
import { membershipOf, takeTurns } from '../../people/enrolment/service/membership.ts';
import { leavesOut } from '../../programs/program/model.ts';
import { programOf } from '../../programs/program/service.ts';
import { leftOverKind, noMoreRoundsKind, roundsAgainKind, type LeftOver } from './model.ts';
import {
  findLastLeftOver,
  findLeftover,
  findToldOfNoMore,
  insertLeftovers,
  type RoundOver,
} from './queries.ts';
import { waitingIn } from '../beforehand/service/standing.ts';
import { pairsOf } from '../../pairs/pair/service/pairs.ts';

type Over = RoundOver & {
  readonly programId: string;
  /** The members of each pair and trio. */
  readonly matched: readonly (readonly string[])[];
  readonly now: Temporal.Instant;
};

/**
 * Puts those whom the round left over, who are locked, first in line for the next one, and tells each of them. Those in
 * a trio are spared the next one, and told nothing of it.
 */
export async function tellLeftOver(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { programId, matched, now, ...round }: Over,
): Promise<void> {
  const inTrios = matched.filter((members) => members.length > 2).flat();
  const leftOver = round.leftovers.map(({ id }) => id);
  await takeTurns(tx, { programId, matched: matched.flat(), inTrios, leftOver });
  const deliveries = (await insertLeftovers(tx, round)).map(({ personId, number }) => ({
    personId,
    kind: leftOverKind,
    occurrence: number,
  }));
  await queueDeliveries(tx, queue, { deliveries, now });
}

/** No round will come: each who waits for one is told. No two changes of a program have the same revision. */
export async function tellNoMoreRounds(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { programId, now }: { readonly programId: string; readonly now: Temporal.Instant },
): Promise<void> {
  const { revision: occurrence } = await programOf(tx, programId);
  const deliveries = (await waitingIn(tx, programId)).map((personId) => ({
    programId,
    personId,
    kind: noMoreRoundsKind,
    occurrence,
  }));
  await queueDeliveries(tx, queue, { deliveries, now });
}

/** Whoever was told that no round will come, and waits still, is told that one does. */
export async function tellRoundsAgain(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { programId, now }: { readonly programId: string; readonly now: Temporal.Instant },
): Promise<void> {
  const { revision: occurrence } = await programOf(tx, programId);
  const waiting = new Set(await waitingIn(tx, programId));
  const told = (await findToldOfNoMore(tx, programId)).filter((personId) => waiting.has(personId));
  const deliveries = told.map((personId) => ({ programId, personId, kind: roundsAgainKind, occurrence }));
  await queueDeliveries(tx, queue, { deliveries, now });
}

/** Why the latest round of the program that found nobody for them did not. */
export const lastLeftOverOf = (
  tx: WorkspaceTransaction,
  whose: { readonly programId: string; readonly personId: string },
) => findLastLeftOver(tx, whose);

/** Undefined for one who has found a peer meanwhile, has left or paused, or is a guest by now whom no round would match. */
export async function leftOverNow(
  tx: WorkspaceTransaction,
  { personId, number }: { readonly personId: string; readonly number: number },
  now: Temporal.Instant,
): Promise<LeftOver | undefined> {
  const found = await findLeftover(tx, { personId, number });
  if (!found) return undefined;
  const { programId } = found;
  const { kind } = await membershipOf(tx, { programId, personId }, now);
  const hasPair = (await pairsOf(tx, personId)).some((pair) => pair.programId === programId);
  const person = await findPerson(tx, personId);
  const { settings } = await programOf(tx, programId);
  const canBeMatched = kind === 'in' && person && !leavesOut(settings, person);
  return canBeMatched && !hasPair ? found : undefined;
}
