import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { nextOccurrence, scheduleAnew, unschedule } from '../../../scheduling/due-times.ts';
import { isYetToCome } from '../../../scheduling/sent.ts';
import { peopleAway } from '../../people/enrolment/service/membership.ts';
import { restsUntil, type Pair } from '../pair/model.ts';
import {
  lockPairsOf,
  lockPairsOfAll,
  membersOfResting,
  movePair,
  movePairsOf,
  noteChange,
  setRest,
} from '../pair/service/moves.ts';
import { returnOf } from '../pair/service/returning.ts';
import { pausedKind, restedSince, returnKind } from './model.ts';
import { findMarks, settleAsTold } from './queries.ts';

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
    // What tells of its pause names the day on which the last of them is back.
    noteChange(tx, pair);
  }
}

type Rest = { readonly pair: Pair; readonly until: Temporal.PlainDate; readonly now: Temporal.Instant };

/** The pair, which is locked, rests until that day. One that rests already does so until the new one, and hears of it. */
export async function restPair(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, until, now }: Rest,
): Promise<void> {
  const resting = { ...pair, pausedUntil: until };
  if (!(await movePair(tx, pair, { kind: 'paused', until }))) await setRest(tx, pair, until);
  await queueDeliveries(tx, queue, { deliveries: [await announcement(tx, pair)], now });
  await awaitReturn(tx, resting, now);
}

/**
 * Ends the rest of a pair, which is locked, before its day. @returns until when it is paused all the same, since somebody of it is
 * away: the pair hears of that day, too, where it is another than it had
 */
export async function restartPair(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, now }: Omit<Rest, 'until'>,
): Promise<Temporal.PlainDate | undefined> {
  const before = await returnOf(tx, pair, now);
  await setRest(tx, pair, undefined);
  const back = await returnOf(tx, { ...pair, pausedUntil: undefined }, now);
  if (!back) {
    await takeUp(tx, pair, now);
    return undefined;
  }
  if (!before?.day.equals(back.day))
    await queueDeliveries(tx, queue, { deliveries: [await announcement(tx, pair)], now });
  await scheduleReturn(tx, pair, back.at);
  return back.day;
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
      noteChange(tx, pair);
      await scheduleReturn(tx, pair, back.at);
      continue;
    }
    await takeUp(tx, pair, now);
  }
}

async function takeUp(tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant): Promise<void> {
  await movePair(tx, pair, { kind: 'resumed' });
  if (await isUnheard(tx, pair)) await unschedule(tx, { pairId: pair.id, kind: returnKind });
  else await scheduleReturn(tx, pair, now);
}

/**
 * The pairs of a program that is brought back, and is locked, go on as what they were: with somebody who is away by then
 * they are paused until the return, and so are those that rest by their own wish. @returns the ids of them all
 */
export async function reopenPairsOf(
  tx: WorkspaceTransaction,
  { programId, now }: { readonly programId: string; readonly now: Temporal.Instant },
): Promise<readonly string[]> {
  const reopened = await movePairsOf(tx, programId, 'restored');
  const away = await peopleAway(tx, programId, now);
  const personIds = [...new Set([...away, ...(await membersOfResting(tx, programId))])];
  for (const pair of await lockPairsOfAll(tx, { programId, personIds })) await pauseWhereAway(tx, pair, now);
  return reopened;
}

/** One that goes on, and is locked, waits for whoever of it is away, and for a pause of its own that is not over by now. */
export async function pauseWhereAway(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<void> {
  if (pair.pausedUntil && !restsUntil(pair, now)) await setRest(tx, pair, undefined);
  if ((await returnOf(tx, pair, now)) && (await movePair(tx, pair, { kind: 'paused' })))
    await awaitReturn(tx, pair, now);
}

/** Of a pause that the pair has not heard of, it need not hear that it is over. */
const isUnheard = (tx: WorkspaceTransaction, { id: pairId }: Pair): Promise<boolean> =>
  isYetToCome(tx, { pairId, kind: pausedKind });

/** The pair, which is locked, hears of its pause by what else comes of it, and needs no second word. */
export const toldOtherwise = settleAsTold;

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

/** For how long the pair has rested since then: no weeks that anybody counts against it. */
export const pairRestedSince = async (
  tx: WorkspaceTransaction,
  {
    pairId,
    since,
    now,
  }: { readonly pairId: string; readonly since: Temporal.Instant; readonly now: Temporal.Instant },
): Promise<Temporal.Duration> => restedSince(since, await findMarks(tx, pairId), now);
