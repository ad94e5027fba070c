import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { FollowUpDeps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { nextOccurrence, scheduleAnew, unschedule } from '../../../../scheduling/due-times.ts';
import { returnOf } from '../../../pairs/pair/service/returning.ts';
import { isOpen, type Pair } from '../../../pairs/pair/model.ts';
import { endOfSession, furthest, hasBegun, type Booking } from '../../bookings/model/booking.ts';
import { hasSkippedInARow } from '../../bookings/service/skips.ts';
import { bookAt } from '../../bookings/service/finding.ts';
import { bookingsOf } from '../../bookings/service/standing.ts';
import {
  areUntold,
  bookedKind,
  graceAfter,
  isMisfit,
  leastAhead,
  lookAgain,
  nextKind,
  nextOf,
  restsKind,
  type Series,
} from '../model.ts';
import { insertDays, updateSeries } from '../queries.ts';
import { endOfPair, goingOf, livingOf } from './standing.ts';

type OfPair = { readonly pair: Pair; readonly now: Temporal.Instant };

/**
 * Books the next session of the pair's series, unless one is ahead; it rests where two in a row were not told of, or its time
 * suits nobody any more. The pair is locked. It looks again once that session is over.
 */
export async function goOn(
  tx: WorkspaceTransaction,
  parts: FollowUpDeps,
  { pair, now }: OfPair,
): Promise<void> {
  await bookNext(tx, parts, { pair, now });
  const dueAt = await looksAgainAt(tx, pair, now);
  const touchpoint = { pairId: pair.id, kind: nextKind };
  await (dueAt ? scheduleAnew(tx, { ...touchpoint, dueAt }) : unschedule(tx, touchpoint));
}

/** When it is to look again whether the next one is to be booked; undefined where nothing runs. */
export async function looksAgainAt(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const series = await livingOf(tx, pair.id);
  if (series?.state !== 'running' || pair.state === 'ended') return undefined;
  if (pair.state === 'paused') return soonestAfter(now, (await returnOf(tx, pair, now))?.at);
  const booking = aheadOf(await bookingsOf(tx, pair.id));
  return soonestAfter(now, booking ? endOfSession(booking).add(graceAfter) : now.add(lookAgain));
}

const short = Temporal.Duration.from({ hours: 1 });

const soonestAfter = (now: Temporal.Instant, at: Temporal.Instant | undefined): Temporal.Instant =>
  at && Temporal.Instant.compare(at, now) > 0 ? at : now.add(short);

const soonerOf = (one: Temporal.Instant, other: Temporal.Instant | undefined): Temporal.Instant =>
  other && Temporal.Instant.compare(other, one) < 0 ? other : one;

const aheadOf = (all: readonly Booking[]): Booking | undefined => all.find(({ state }) => state === 'booked');

/** Changes what the pair has, and nothing of when it looks again. */
export async function bookNext(
  tx: WorkspaceTransaction,
  parts: FollowUpDeps,
  { pair, now }: OfPair,
): Promise<void> {
  const series = await livingOf(tx, pair.id);
  if (series?.state !== 'running' || !isOpen(pair)) return;
  const all = await bookingsOf(tx, pair.id);
  const ahead = aheadOf(all);
  if (ahead && Temporal.Instant.compare(endOfSession(ahead).add(graceAfter), now) > 0) return;
  // Whoever skips twice is asked by that session's own message how to go on.
  if (await hasSkippedInARow(tx, pair)) return updateSeries(tx, series, { state: 'untold' });
  if (areUntold(series, all)) return rest(tx, parts, { series, as: 'untold', now });
  if (isMisfit(series, await goingOf(tx, pair, now))) return rest(tx, parts, { series, as: 'misfit', now });
  await bookFollowing(tx, parts, { pair, series, now });
}

/** Whatever became of the sessions before. @param of the series runs, and nothing is ahead */
export async function bookFollowing(
  tx: WorkspaceTransaction,
  parts: FollowUpDeps,
  { pair, series, now }: OfPair & { readonly series: Series },
): Promise<void> {
  const going = await goingOf(tx, pair, now);
  const [last] = (await bookingsOf(tx, pair.id)).filter((booking) => hasBegun(booking, now));
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(series.timeZone).toPlainDate();
  const next = nextOf(series, going, {
    after: dayOf(last?.startsAt ?? now.subtract({ hours: 24 })),
    near: dayOf(now.add(leastAhead)),
    until: soonerOf(now.add(furthest), await endOfPair(tx, pair, now)),
  });
  if (!next) return;
  const { id: pairId } = pair;
  const booking = await bookAt(tx, pair, { at: next.at, now });
  const named = { pairId, number: series.number };
  await insertDays(tx, [
    ...next.leftOut.map((onDay) => ({ ...named, onDay, bookingNumber: null })),
    { ...named, onDay: next.on, bookingNumber: booking.number },
  ]);
  await updateSeries(tx, series, { lastOn: next.on });
  const deliveries = [{ pairId, kind: bookedKind, occurrence: booking.number }];
  await queueDeliveries(tx, parts.queue, { deliveries, now });
  await parts.announce(tx, 'sessionBooked', { pairId, at: booking.startsAt, now });
}

type Resting = {
  readonly series: Series;
  readonly as: 'untold' | 'misfit';
  readonly now: Temporal.Instant;
};

/** It books no more until somebody says how to go on, for which all of them are asked. */
export async function rest(
  tx: WorkspaceTransaction,
  { queue }: Pick<FollowUpDeps, 'queue'>,
  { series, as, now }: Resting,
): Promise<void> {
  await updateSeries(tx, series, { state: as });
  const delivery = { pairId: series.pairId, kind: restsKind };
  const deliveries = [{ ...delivery, occurrence: await nextOccurrence(tx, delivery) }];
  await queueDeliveries(tx, queue, { deliveries, now });
}
