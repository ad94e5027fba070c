import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { findPerson } from '../../../slack/directory.ts';
import { membershipOf } from '../../people/enrolment/service/membership.ts';
import { leavesOut } from '../../programs/program/model.ts';
import { programOf } from '../../programs/program/service.ts';
import type { Round } from '../drafts/model/round.ts';
import { leftOverKind, type LeftOver } from './model.ts';
import { findLeftover, insertLeftovers } from './queries.ts';
import { setWaiting } from '../drafts/queries/rounds.ts';
import { pairsOf } from '../../pairs/pair/service/pairs.ts';

/** Puts those whom the round left over, who are held, first in line for the next one, and tells each of them. */
export async function tellLeftOver(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { round, now }: { readonly round: Round; readonly now: Temporal.Instant },
): Promise<void> {
  const { pairs, leftovers } = round.plan;
  const personIds = leftovers.map(({ id }) => id);
  await setWaiting(tx, round.programId, {
    matched: pairs.flatMap(({ members }) => members),
    leftOver: personIds,
  });
  const deliveries = (await insertLeftovers(tx, round)).map(({ personId, number }) => ({
    personId,
    kind: leftOverKind,
    occurrence: number,
  }));
  await queueDeliveries(tx, queue, { deliveries, now });
}

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
