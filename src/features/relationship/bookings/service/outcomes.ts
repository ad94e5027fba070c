import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Happenings } from '../../../../happenings.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { unschedule } from '../../../../scheduling/due-times.ts';
import { pausedApartKind } from '../../../pairs/away/model.ts';
import { toldOtherwise } from '../../../pairs/away/service.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { tellApart } from '../../../pairs/pair/service/apart.ts';
import { pairsOf, readPair, requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { returnOf } from '../../../pairs/pair/service/returning.ts';
import {
  aroundKinds,
  BookingError,
  hasBegun,
  isCalledOff,
  isBeyond,
  isLongOver,
  isOver,
  skippedKind,
  type Booking,
  type CanceledFor,
} from '../model/booking.ts';
import { requireUntold } from '../model/around.ts';
import { findBookedFrom, findBookings, setAsideMoves, setAsideOpen, updateBooking } from '../queries.ts';
import { bookedOf, lastDayOf } from './standing.ts';

/** The session does not take place, or did not. It costs nothing: the roles stay as they are. */
export async function skip(
  { db, clock, queue, announce }: Pick<Deps, 'db' | 'clock' | 'queue' | 'announce'>,
  { workspaceId, personId }: Actor,
  { pairId, number, sequence }: Pick<Booking, 'pairId' | 'number' | 'sequence'>,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await requirePairOf(tx, { pairId, personId, now }, 'skip-session');
    const all = await findBookings(tx, pairId);
    const booking = requireUntold(numbered(all, number), all, sequence);
    if (isLongOver(booking, now)) throw new BookingError('is-unanswered');
    await callOff(tx, booking, { state: 'skipped' });
    const deliveries = [{ pairId, kind: skippedKind, occurrence: number }];
    await queueDeliveries(tx, queue, { deliveries, now });
    await announce(tx, 'sessionSkipped', { pairId, now });
  });
}

type CalledOff =
  { readonly state: 'skipped' } | { readonly state: 'cancelled'; readonly canceledFor: CanceledFor | null };

export const numbered = (all: readonly Booking[], number: number): Booking | undefined =>
  all.find((booking) => booking.number === number);

/** Nothing is left to move, and nothing more comes around it, unless that is around the next one by now. Calendars take it out by its sequence, which goes up. */
export async function callOff(tx: WorkspaceTransaction, booking: Booking, how: CalledOff): Promise<void> {
  await updateBooking(tx, booking, { ...how, sequence: booking.sequence + 1 });
  await setAsideMoves(tx, booking);
  await letGoAround(tx, booking);
}

export async function letGoAround(tx: WorkspaceTransaction, { pairId, state }: Booking): Promise<void> {
  if (state !== 'booked') return;
  for (const kind of aroundKinds) await unschedule(tx, { pairId, kind });
}

/** What lies in a pause does not take place. The pairs are locked. */
export async function cancelWhileAway(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { programId, personId, now }: Happenings['personAway'],
): Promise<void> {
  for (const pair of await pairsOf(tx, personId))
    if (pair.programId === programId) await cancelInPause(tx, queue, { pair, now });
}

/** As `cancelWhileAway`, for a pair that rests by its own wish, and is locked. */
export const cancelWhileItRests = async (
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, now }: Happenings['pairPaused'],
): Promise<void> => cancelInPause(tx, queue, { pair: await readPair(tx, pairId), now });

async function cancelInPause(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, now }: { readonly pair: Pair; readonly now: Temporal.Instant },
): Promise<void> {
  const back = (await returnOf(tx, pair, now))?.at;
  if (!back) return;
  // Nobody answers one until they are back.
  await setAsideOpen(tx, { pairId: pair.id });
  const booking = await bookedOf(tx, pair.id);
  if (!booking || Temporal.Instant.compare(booking.startsAt, back) >= 0) return;
  if (hasBegun(booking, now)) return;
  await cancelAndTell(tx, queue, { booking, canceledFor: 'pause', now });
  await toldOtherwise(tx, { pairId: pair.id, now });
}

/** Where the pair's DM is a channel by now, each reads in private of the pause that a session was to be canceled for there. */
export async function tellPauseApart(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  turned: Happenings['pairDmTurned'],
): Promise<void> {
  const latest = (await findBookings(tx, turned.pairId)).find(isCalledOff);
  if (latest?.canceledFor === 'pause')
    await tellApart(tx, queue, { ...turned, kind: skippedKind, apartKind: pausedApartKind });
}

/** Until when the pause lasts that a session of it lies in; undefined where that is over, or it was another one. */
export async function pauseOver(
  tx: WorkspaceTransaction,
  pair: Pair,
  { booking, now }: { readonly booking: Booking; readonly now: Temporal.Instant },
): Promise<Temporal.PlainDate | undefined> {
  if (booking.canceledFor !== 'pause' || pair.state !== 'paused') return undefined;
  const back = await returnOf(tx, pair, now);
  return back && Temporal.Instant.compare(booking.startsAt, back.at) < 0 ? back.day : undefined;
}

/** What lies beyond the last day of a pair that ends, and is locked, does not take place. */
export async function cancelBeyond(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, now }: { readonly pair: Pair; readonly now: Temporal.Instant },
): Promise<void> {
  const last = await lastDayOf(tx, pair, now);
  const booking = await bookedOf(tx, pair.id);
  if (booking && isBeyond(booking.startsAt, last))
    await cancelAndTell(tx, queue, { booking, canceledFor: 'last-day', now });
}

type WindingDown = {
  readonly pairIds: readonly string[];
  readonly lastDay: Temporal.PlainDate;
  readonly now: Temporal.Instant;
};

/** As `cancelBeyond`, of all pairs that end with their program, which is locked. */
export async function cancelBeyondOfAll(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairIds, lastDay, now }: WindingDown,
): Promise<void> {
  const from = lastDay.toZonedDateTime('UTC').toInstant();
  for (const pairId of await findBookedFrom(tx, pairIds, from))
    await cancelBeyond(tx, queue, { pair: await readPair(tx, pairId), now });
}

type Canceling = {
  readonly booking: Booking;
  readonly canceledFor: CanceledFor;
  readonly now: Temporal.Instant;
};

async function cancelAndTell(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { booking, canceledFor, now }: Canceling,
): Promise<void> {
  await callOff(tx, booking, { state: 'cancelled', canceledFor });
  const deliveries = [{ pairId: booking.pairId, kind: skippedKind, occurrence: booking.number }];
  await queueDeliveries(tx, queue, { deliveries, now });
}

/** The pair has ended, and is locked: nothing of what was to come comes, and its last word names the session. */
export async function cancelAtTheEnd(
  tx: WorkspaceTransaction,
  { pairId, now }: Happenings['pairEnded'],
): Promise<void> {
  await setAsideOpen(tx, { pairId });
  const booking = await bookedOf(tx, pairId);
  if (!booking) return;
  if (isOver(booking, now)) await updateBooking(tx, booking, { state: 'unanswered' });
  else await callOff(tx, booking, { state: 'cancelled', canceledFor: 'end' });
}
