import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { ActDeps, Deps, FollowUpDeps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { anchorAt, fitsAnyOfNext } from '../../../../scheduling/cadence.ts';
import { scheduleAnew, unschedule } from '../../../../scheduling/due-times.ts';
import type { WorkingHours } from '../../../../scheduling/schedule.ts';
import { zoneOf, type Pair } from '../../../pairs/pair/model.ts';
import { requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { cadenceOf } from '../../agreement/model/terms.ts';
import { steeringOf } from '../../agreement/service/versions.ts';
import { soonBefore } from '../model/around.ts';
import {
  BookingError,
  bookedKind,
  dayBeforeKind,
  endOfSession,
  hasBegun,
  isAllOf,
  overKind,
  requireAhead,
  requireAsShown,
  soonKind,
  suggestedKind,
  type Booking,
  type Offer,
  type Suggestion,
} from '../model/booking.ts';
import { firstDayBefore } from '../model/day-before.ts';
import {
  findBookings,
  findSuggestions,
  insertBooking,
  insertSuggestion,
  setAsideOpen,
  setSuits,
  takeSuggestion,
  updateBooking,
} from '../queries.ts';
import { bookingOf, hoursOf, hoursToldBy, lastDayOf, minutesOf, offerToMove } from './standing.ts';

type SettlingDeps = ActDeps & FollowUpDeps;

/** Before the modal is shown: what they can choose from. */
export async function timesToChoose(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<Offer> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'see-other-times');
    return offerToMove(tx, pair, now);
  });
}

/** Whether the time is agreed by now, or waits for somebody. */
export type BookingOutcome = 'booked' | 'waits';

type Wish = {
  readonly pairId: string;
  readonly at: Temporal.Instant;
  /** Also from then on, in the rhythm of the pair. */
  readonly eachTime?: boolean;
};

/**
 * The person would meet at that time. The others hear of it, and it takes the place of what the person suggested before; where
 * somebody has suggested the very same, it suits them as well.
 * @throws BookingError where nobody could meet then
 */
export async function suggest(
  { db, clock, ...parts }: SettlingDeps,
  { workspaceId, personId }: Actor,
  { pairId, at, eachTime = false }: Wish,
): Promise<BookingOutcome> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'suggest-time');
    requireAhead(at, { now, last: await lastDayOf(tx, pair, now) });
    const booked = (await findBookings(tx, pairId)).find(({ state }) => state === 'booked');
    if (booked?.startsAt.equals(at)) throw new BookingError('booked-then');
    if (eachTime) await requireForEach(tx, pair, { at, personId, now });
    const suggestions = await findSuggestions(tx, pairId);
    const same = suggestions.find(
      (each) => each.state === 'open' && each.startsAt.equals(at) && each.eachTime === eachTime,
    );
    if (same) return suitsToo(tx, parts, { pair, suggestion: same, personId, now });
    await setAsideOpen(tx, { pairId, suggestedBy: personId });
    const number = (suggestions[0]?.number ?? 0) + 1;
    const isMove = booked !== undefined && !hasBegun(booked, now);
    await insertSuggestion(tx, { pairId, number, startsAt: at, suggestedBy: personId, isMove, eachTime });
    const deliveries = [{ pairId, kind: suggestedKind, occurrence: number }];
    await queueDeliveries(tx, parts.queue, { deliveries, now });
    return 'waits';
  });
}

/** @throws BookingError where that time on the clock suits somebody on none of the days that follow */
async function requireForEach(
  tx: WorkspaceTransaction,
  pair: Pair,
  { at, personId, now }: When & { readonly personId: string },
): Promise<void> {
  const steering = await steeringOf(tx, pair.id);
  const placing = {
    anchor: anchorAt(at, zoneOf(pair, personId)),
    everyone: await hoursOf(tx, pair, now),
    minutes: steering.sessionMinutes,
    from: now,
  };
  const cadence = cadenceOf(steering);
  if (fitsAnyOfNext(cadence, placing)) return;
  const told = { ...placing, everyone: await hoursToldBy(tx, pair, now) };
  throw new BookingError(fitsAnyOfNext(cadence, told) ? 'agreed-quiet-each-time' : 'quiet-each-time');
}

/**
 * That time suits the person too; with the last one whom it suits the session is booked, or moved there.
 * @throws BookingError where the person has said so already, nobody agreeing with themselves, or something else holds by now
 */
export async function accept(
  { db, clock, ...parts }: SettlingDeps,
  { workspaceId, personId }: Actor,
  { pairId, number }: { readonly pairId: string; readonly number: number },
): Promise<BookingOutcome> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'suggest-time');
    const suggestion = (await findSuggestions(tx, pairId)).find((each) => each.number === number);
    if (suggestion?.state === 'taken') throw await whyTaken(tx, suggestion);
    if (suggestion?.state !== 'open') throw new BookingError('set-aside');
    requireAhead(suggestion.startsAt, { now, last: await lastDayOf(tx, pair, now) });
    return suitsToo(tx, parts, { pair, suggestion, personId, now });
  });
}

/** It is booked, unless something else has become of that session since. */
async function whyTaken(
  tx: WorkspaceTransaction,
  { pairId, booked }: Pick<Suggestion, 'pairId' | 'booked'>,
): Promise<BookingError> {
  if (booked) requireAsShown(await bookingOf(tx, pairId, booked.number), booked.sequence);
  return new BookingError('taken');
}

type Suiting = {
  readonly pair: Pair;
  readonly suggestion: Suggestion;
  readonly personId: string;
  readonly now: Temporal.Instant;
};

async function suitsToo(
  tx: WorkspaceTransaction,
  parts: FollowUpDeps,
  { pair, suggestion, personId, now }: Suiting,
): Promise<BookingOutcome> {
  if (suggestion.suits.includes(personId)) throw new BookingError('suits-already');
  const suits = [...suggestion.suits, personId];
  await setSuits(tx, suggestion, suits);
  if (!isAllOf(pair, suits)) return 'waits';
  await book(tx, parts, { pair, suggestion, now });
  return 'booked';
}

type Taking = Omit<Suiting, 'personId'>;

/** All else that was suggested is settled with it. */
async function book(
  tx: WorkspaceTransaction,
  { queue, announce }: FollowUpDeps,
  { pair, suggestion, now }: Taking,
): Promise<void> {
  const { id: pairId } = pair;
  const booking = await bookAt(tx, pair, { at: suggestion.startsAt, now });
  await takeSuggestion(tx, suggestion, booking);
  await setAsideOpen(tx, { pairId });
  const deliveries = [{ pairId, kind: bookedKind, occurrence: suggestion.number }];
  await queueDeliveries(tx, queue, { deliveries, now });
  await announce(tx, 'sessionBooked', {
    pairId,
    at: booking.startsAt,
    now,
    ...(suggestion.eachTime && { eachTime: suggestion }),
  });
}

/** All of them are to meet then, with what comes around it: what is ahead is moved there. The pair is locked. */
export async function bookAt(tx: WorkspaceTransaction, pair: Pair, { at, now }: When): Promise<Booking> {
  const booking = await bookedAt(tx, pair, { at, now });
  await scheduleAround(tx, booking, { everyone: await hoursOf(tx, pair, now), now });
  return booking;
}

type When = { readonly at: Temporal.Instant; readonly now: Temporal.Instant };

/** Moves what is ahead. What has begun with nobody having told of it stays as it was, and a new one follows. */
async function bookedAt(tx: WorkspaceTransaction, pair: Pair, { at, now }: When): Promise<Booking> {
  const all = await findBookings(tx, pair.id);
  const current = all.find(({ state }) => state === 'booked');
  const minutes = await minutesOf(tx, pair);
  if (current && !hasBegun(current, now)) {
    const moved = { startsAt: at, minutes, sequence: current.sequence + 1 };
    await updateBooking(tx, current, moved);
    return { ...current, ...moved };
  }
  if (current) await updateBooking(tx, current, { state: 'unanswered' });
  const made = { pairId: pair.id, number: (all[0]?.number ?? 0) + 1, startsAt: at, minutes };
  await insertBooking(tx, made);
  return { ...made, state: 'booked', canceledFor: null, sequence: 0 };
}

/** A session that is ahead again, after a record that was a mistake. */
export async function scheduleAgain(
  tx: WorkspaceTransaction,
  pair: Pair,
  { booking, now }: { readonly booking: Booking; readonly now: Temporal.Instant },
): Promise<void> {
  await scheduleAround(tx, booking, { everyone: await hoursOf(tx, pair, now), now });
}

/** What comes around it; what came around the time it had before does not. */
async function scheduleAround(
  tx: WorkspaceTransaction,
  booking: Booking,
  { everyone, now }: { readonly everyone: readonly WorkingHours[]; readonly now: Temporal.Instant },
): Promise<void> {
  const { pairId, startsAt } = booking;
  for (const [kind, dueAt] of [
    [dayBeforeKind, firstDayBefore(startsAt, { everyone, now })],
    [soonKind, startsAt.subtract(soonBefore)],
    [overKind, endOfSession(booking)],
  ] as const)
    if (dueAt && Temporal.Instant.compare(dueAt, now) > 0) await scheduleAnew(tx, { pairId, kind, dueAt });
    else await unschedule(tx, { pairId, kind });
}
