import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { nextOccurrence, scheduleAnew } from '../../../scheduling/due-times.ts';
import { lastReturn, type Return } from '../../people/enrolment/service/membership.ts';
import type { Pair } from '../pair/model.ts';
import { holdPairsOf, pausePair, takePairUpAgain } from '../pair/service/moves.ts';
import { pausedKind, returnKind } from './model.ts';

/** Quiets the person's pairs in the program until the last of each pair's members is back. */
export async function pausePairsOf(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { now, ...whose }: Happenings['personAway'],
): Promise<void> {
  for (const pair of await holdPairsOf(tx, whose)) {
    const isNew = await pausePair(tx, pair);
    if (isNew) await queueDeliveries(tx, queue, { deliveries: [await announcement(tx, pair)], now });
    const back = await returnOf(tx, pair, now);
    if (back && (isNew || pair.state === 'paused')) await scheduleReturn(tx, pair, back.at);
  }
}

/** Each pair goes on, unless another of its members is still away. */
export async function resumePairsOf(
  tx: WorkspaceTransaction,
  { now, ...whose }: Happenings['personBack'],
): Promise<void> {
  for (const pair of await holdPairsOf(tx, whose)) {
    if (pair.state !== 'paused') continue;
    const back = await returnOf(tx, pair, now);
    if (!back) await takePairUpAgain(tx, pair);
    await scheduleReturn(tx, pair, back?.at ?? now);
  }
}

/** When the last member of the pair who is away is back. */
export const returnOf = (
  tx: WorkspaceTransaction,
  { programId, members }: Pair,
  now: Temporal.Instant,
): Promise<Return | undefined> => lastReturn(tx, { programId, personIds: members.map(({ id }) => id) }, now);

async function announcement(tx: WorkspaceTransaction, { id: pairId }: Pair) {
  const delivery = { pairId, kind: pausedKind };
  return { ...delivery, occurrence: await nextOccurrence(tx, delivery) };
}

async function scheduleReturn(tx: WorkspaceTransaction, pair: Pair, at: Temporal.Instant): Promise<void> {
  await scheduleAnew(tx, { pairId: pair.id, kind: returnKind, dueAt: at });
}
