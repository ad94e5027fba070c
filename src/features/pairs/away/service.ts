import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { nextOccurrence, scheduleAnew, unschedule } from '../../../scheduling/due-times.ts';
import { isYetToCome } from '../../../scheduling/sent.ts';
import { lastReturn, peopleAway, type Return } from '../../people/enrolment/service/membership.ts';
import type { Pair } from '../pair/model.ts';
import { lockPairsOf, lockPairsOfAll, movePair, movePairsOf } from '../pair/service/moves.ts';
import { pausedKind, returnKind } from './model.ts';

/** Quiets the person's pairs in the program until the last of each pair's members is back. */
export async function pausePairsOf(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { now, ...whose }: Happenings['personAway'],
): Promise<void> {
  for (const pair of await lockPairsOf(tx, whose)) {
    const paused = await movePair(tx, pair, { kind: 'paused' });
    if (paused) await queueDeliveries(tx, queue, { deliveries: [await announcement(tx, pair)], now });
    if (paused ?? pair.state === 'paused') await awaitReturn(tx, pair, now);
  }
}

/** Each pair goes on, unless another of its members is still away. */
export async function resumePairsOf(
  tx: WorkspaceTransaction,
  { now, ...whose }: Happenings['personBack'],
): Promise<void> {
  for (const pair of await lockPairsOf(tx, whose)) {
    if (pair.state !== 'paused') continue;
    const back = await returnOf(tx, pair, now);
    if (back) {
      await scheduleReturn(tx, pair, back.at);
      continue;
    }
    await movePair(tx, pair, { kind: 'resumed' });
    if (await isUnheard(tx, pair)) await unschedule(tx, { pairId: pair.id, kind: returnKind });
    else await scheduleReturn(tx, pair, now);
  }
}

/**
 * The pairs of a program that is brought back, and is locked, go on as what they were: with somebody who is away by then
 * they are paused until the return. @returns the ids of them all
 */
export async function reopenPairsOf(
  tx: WorkspaceTransaction,
  { programId, now }: { readonly programId: string; readonly now: Temporal.Instant },
): Promise<readonly string[]> {
  const reopened = await movePairsOf(tx, programId, 'restored');
  const personIds = await peopleAway(tx, programId, now);
  for (const pair of await lockPairsOfAll(tx, { programId, personIds }))
    if (await movePair(tx, pair, { kind: 'paused' })) await awaitReturn(tx, pair, now);
  return reopened;
}

/** When the last member of the pair who is away is back. */
export const returnOf = (
  tx: WorkspaceTransaction,
  { programId, members }: Pair,
  now: Temporal.Instant,
): Promise<Return | undefined> => lastReturn(tx, { programId, personIds: members.map(({ id }) => id) }, now);

/** Of a pause that the pair has not heard of, it need not hear that it is over. */
const isUnheard = (tx: WorkspaceTransaction, { id: pairId }: Pair): Promise<boolean> =>
  isYetToCome(tx, { pairId, kind: pausedKind });

async function announcement(tx: WorkspaceTransaction, { id: pairId }: Pair) {
  const delivery = { pairId, kind: pausedKind };
  return { ...delivery, occurrence: await nextOccurrence(tx, delivery) };
}

async function awaitReturn(tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant): Promise<void> {
  const back = await returnOf(tx, pair, now);
  if (back) await scheduleReturn(tx, pair, back.at);
}

async function scheduleReturn(tx: WorkspaceTransaction, pair: Pair, at: Temporal.Instant): Promise<void> {
  await scheduleAnew(tx, { pairId: pair.id, kind: returnKind, dueAt: at });
}
