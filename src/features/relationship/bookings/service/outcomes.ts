import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Happenings } from '../../../../happenings.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { followAgain } from '../../../../scheduling/live-messages.ts';
import { unschedule } from '../../../../scheduling/due-times.ts';
import { pausedApartKind } from '../../../pairs/away/model.ts';
import { toldOtherwise } from '../../../pairs/away/service.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { tellApart } from '../../../pairs/pair/service/apart.ts';
import { pairsOf, readPair, requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { returnOf } from '../../../pairs/pair/service/returning.ts';
import { latestQueuedAt } from '../../../../scheduling/sent.ts';
import { agendaKind, SessionError, sessionHeldKind } from '../../rota/model.ts';
import { dateSession, recordSession, rotaOf } from '../../rota/service.ts';
import {
  aroundKinds,
  bookedKind,
  BookingError,
  hasBegun,
  heldSince,
  isCalledOff,
  isBeyond,
  isForgotten,
  isLongOver,
  isMeant,
  isOver,
  requireAsShown,
  skippedKind,
  type Booking,
  type CanceledFor,
} from '../model/booking.ts';
import { skippedInARow } from '../model/skips.ts';
import { findBookedFrom, findBookings, findHeldAs, setAsideOpen, updateBooking } from '../queries.ts';
import { scheduleAgain } from './finding.ts';
import { bookedOf, bookingOf, lastDayOf } from './standing.ts';

/** The session does not take place, or did not. It costs nothing: the roles stay as they are. */
export async function skip(
  { db, clock, queue, announce }: Pick<Deps, 'db' | 'clock' | 'queue' | 'announce'>,
  { workspaceId, personId }: Actor,
  { pairId, number, sequence }: Pick<Booking, 'pairId' | 'number' | 'sequence'>,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await requirePairOf(tx, { pairId, personId, now }, 'skip-session');
    const booking = requireAsShown(await bookingOf(tx, pairId, number), sequence);
    if (isLongOver(booking, now)) throw new BookingError('is-unanswered');
    await callOff(tx, booking, { state: 'skipped' });
    const deliveries = [{ pairId, kind: skippedKind, occurrence: number }];
    await queueDeliveries(tx, queue, { deliveries, now });
    await announce(tx, 'sessionSkipped', { pairId, now });
  });
}

type CalledOff =
  { readonly state: 'skipped' } | { readonly state: 'cancelled'; readonly canceledFor: CanceledFor };

/**
 * This session took place: it is put on record, once.
 * @throws BookingError where it was too long ago for anybody to know, or something else has become of it
 */
export async function recordBooked(
  deps: Pick<Deps, 'db' | 'clock' | 'announce'>,
  actor: Actor,
  { pairId, number }: { readonly pairId: string; readonly number: number },
): Promise<void> {
  const next = await deps.db.inWorkspace(actor.workspaceId, async (tx) => {
    const now = deps.clock.now();
    const pair = await requirePairOf(tx, { pairId, personId: actor.personId, now }, 'record-session');
    const booking = await bookingOf(tx, pairId, number);
    if (booking?.state === 'held') throw new SessionError('already-on-record');
    if (isForgotten(requireAsShown(booking), now)) throw new BookingError('long-over');
    return (await rotaOf(tx, pair)).sessionsHeld + 1;
  });
  await recordSession(deps, actor, { pairId, number: next, isAnother: true });
}

/** Nothing more comes around it. Calendars take it out by its sequence, which goes up. */
async function callOff(tx: WorkspaceTransaction, booking: Booking, how: CalledOff): Promise<void> {
  await updateBooking(tx, booking, { ...how, sequence: booking.sequence + 1 });
  for (const kind of aroundKinds) await unschedule(tx, { pairId: booking.pairId, kind });
}

/** A session is on record: the one that was booked for then, where there is one. The pair hears of it. */
export async function keepHeld(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, number: sessionNumber, now }: Happenings['sessionHeld'],
): Promise<void> {
  const deliveries = [{ pairId, kind: sessionHeldKind, occurrence: sessionNumber }];
  await queueDeliveries(tx, queue, { deliveries, now });
  const booking = await bookedOf(tx, pairId);
  if (!booking) return;
  // It was of one that they have had since: nobody is asked of the one before any more.
  if (isForgotten(booking, now)) return updateBooking(tx, booking, { state: 'unanswered' });
  if (!isMeant(booking, now)) return;
  await updateBooking(tx, booking, { state: 'held', sessionNumber });
  const startedAt = await latestQueuedAt(tx, { pairId, kinds: [agendaKind] });
  const at = heldSince(booking, { startedAt, now });
  if (at) await dateSession(tx, { pairId, number: sessionNumber, at });
  for (const kind of aroundKinds) await unschedule(tx, { pairId, kind });
}

/** It was put on record by mistake. Where another is booked meanwhile, that one stays. */
export async function reopenHeld(
  tx: WorkspaceTransaction,
  { pairId, number, now }: Happenings['sessionUndone'],
): Promise<void> {
  const held = await findHeldAs(tx, pairId, number);
  if (!held) return;
  const pair = await readPair(tx, pairId);
  const state = (await bookedOf(tx, pairId)) ? 'unanswered' : 'booked';
  await updateBooking(tx, held, { state });
  await followAgain(tx, { ...pair, pairId, kinds: [bookedKind, ...aroundKinds] });
  const booking = await bookedOf(tx, pairId);
  if (state === 'booked' && booking && !isOver(booking, now)) await scheduleAgain(tx, pair, { booking, now });
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
  const booking = await bookedOf(tx, pair.id);
  if (!back || !booking || Temporal.Instant.compare(booking.startsAt, back) >= 0) return;
  if (hasBegun(booking, now)) return;
  await setAsideOpen(tx, { pairId: pair.id });
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

/** How many in a row did not take place, up to this one. */
export const skippedUpTo = async (
  tx: WorkspaceTransaction,
  { pairId, number }: Pick<Booking, 'pairId' | 'number'>,
): Promise<number> => skippedInARow((await findBookings(tx, pairId)).filter((each) => each.number <= number));
