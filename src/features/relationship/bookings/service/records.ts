import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Happenings } from '../../../../happenings.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { followAgain } from '../../../../scheduling/live-messages.ts';
import { latestQueuedAt } from '../../../../scheduling/sent.ts';
import { readPair, requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { agendaKind, sessionHeldKind, type Recorded } from '../../rota/model.ts';
import { rotaOf, rotaOfSession } from '../../rota/service/reading.ts';
import { alreadyOnRecord, dateSession, putOnRecord } from '../../rota/service/recording.ts';
import { meantBy, requireUntold } from '../model/around.ts';
import {
  aroundKinds,
  bookedKind,
  BookingError,
  hasBegun,
  heldSince,
  isForgotten,
  isLongOver,
  isOver,
  type Booking,
} from '../model/booking.ts';
import { findBookings, findHeldAs, findSuggestions, setAsideMoves, updateBooking } from '../queries.ts';
import { scheduleAgain } from './finding.ts';
import { callOff, letGoAround, numbered } from './outcomes.ts';
import { bookedOf } from './standing.ts';

/**
 * This session took place: it is put on record, once, unless somebody has said by then that it did not.
 * @throws BookingError where it was too long ago for anybody to know, or something else has become of it
 */
export async function recordBooked(
  { db, clock, announce }: Pick<Deps, 'db' | 'clock' | 'announce'>,
  { workspaceId, personId }: Actor,
  { pairId, number }: { readonly pairId: string; readonly number: number },
): Promise<Recorded> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'record-session');
    const all = await findBookings(tx, pairId);
    const booking = numbered(all, number);
    if (booking?.state === 'held') throw alreadyOnRecord(pair);
    if (isForgotten(requireUntold(booking, all), now)) throw new BookingError('long-over');
    const next = (await rotaOf(tx, pair)).sessionsHeld + 1;
    const recording = { number: next, isAnother: true, bookingNumber: number };
    return putOnRecord(tx, announce, { pair, personId, now, ...recording });
  });
}

/** A session is on record: the booked one that is meant, where there is one. The pair hears of it, unless it rests. */
export async function keepHeld(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, number: sessionNumber, bookingNumber, now }: Happenings['sessionHeld'],
): Promise<void> {
  const deliveries = [{ pairId, kind: sessionHeldKind, occurrence: sessionNumber }];
  const pair = await readPair(tx, pairId);
  if (pair.state !== 'paused') await queueDeliveries(tx, queue, { deliveries, now });
  const all = await findBookings(tx, pairId);
  const { lastHeldAt: since } = await rotaOfSession(tx, pair, sessionNumber);
  const booking = meantBy(all, { number: bookingNumber, since, now });
  if (!booking) return letGoLongOver(tx, all, now);
  await updateBooking(tx, booking, { state: 'held', sessionNumber });
  if (booking.state === 'booked') await setAsideMoves(tx, booking);
  const startedAt = await latestQueuedAt(tx, { pairId, kinds: [agendaKind] });
  const at = heldSince(booking, { startedAt, now });
  if (at) await dateSession(tx, { pairId, number: sessionNumber, at });
  await letGoAround(tx, booking);
}

/** It was of one that they have had since: nobody is asked of the one before any more. */
async function letGoLongOver(
  tx: WorkspaceTransaction,
  all: readonly Booking[],
  now: Temporal.Instant,
): Promise<void> {
  const booked = all.find(({ state }) => state === 'booked');
  if (booked && isLongOver(booked, now)) await updateBooking(tx, booked, { state: 'unanswered' });
}

/**
 * It was put on record by mistake. What was still ahead is so again, in the place of what was booked by itself since; where they have
 * agreed on another meanwhile, that one stays.
 */
export async function reopenHeld(
  tx: WorkspaceTransaction,
  { pairId, number, now }: Happenings['sessionUndone'],
): Promise<void> {
  const heldAs = await findHeldAs(tx, pairId, number);
  const held = (await findBookings(tx, pairId)).find((each) => each.number === heldAs?.number);
  if (!held) return;
  const pair = await readPair(tx, pairId);
  const other = await bookedOf(tx, pairId);
  const isAhead = !isOver(held, now);
  const isTheirs = other && (hasBegun(other, now) || (await isAgreedOn(tx, other)));
  if (other && isAhead && !isTheirs) await callOff(tx, other, { state: 'cancelled', canceledFor: null });
  const isFree = !other || (isAhead && !isTheirs);
  const state = isFree ? 'booked' : isAhead ? 'cancelled' : 'unanswered';
  await updateBooking(tx, held, { state });
  await followAgain(tx, { ...pair, pairId, kinds: [bookedKind, ...aroundKinds] });
  const booking = await bookedOf(tx, pairId);
  if (state === 'booked' && booking && !isOver(booking, now)) await scheduleAgain(tx, pair, { booking, now });
}

/** By all of them, rather than booked by itself. */
const isAgreedOn = async (tx: WorkspaceTransaction, { pairId, number }: Booking): Promise<boolean> =>
  (await findSuggestions(tx, pairId)).some(({ booked }) => booked?.number === number);
