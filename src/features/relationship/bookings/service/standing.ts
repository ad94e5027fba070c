import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { WorkingHours } from '../../../../scheduling/schedule.ts';
import type { NewDelivery } from '../../../../scheduling/touchpoints.ts';
import { findSlots, type Slots } from '../../../../scheduling/slots.ts';
import { workingHoursOf } from '../../../people/enrolment/service/hours.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import { returnOf } from '../../../pairs/pair/service/returning.ts';
import { overFor, type Pair } from '../../../pairs/pair/model.ts';
import { changesOn, pairMeant, requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { fatesOf } from '../../../../scheduling/sent.ts';
import { rotaOf, startedAtOf } from '../../rota/service/reading.ts';
import { cadenceNamed } from '../../agreement/model/terms.ts';
import { agreedBy, steeringOf } from '../../agreement/service/versions.ts';
import { withQuiet } from '../../../pairs/hours/model.ts';
import {
  BookingError,
  furthest,
  hasBegun,
  isCalledOff,
  isOver,
  isWithdrawn,
  withoutLongOver,
  type Booking,
  type LastDay,
  type Offer,
  type Sessions,
  type SessionsAhead,
  type Suggestion,
} from '../model/booking.ts';
import { findBookedFrom, findBookings, findHeldAs, findSuggestions } from '../queries.ts';

/** How things stand with the sessions of the pair that is meant here. */
export async function sessionsMeant(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId, channelId }: Actor & { readonly channelId?: string | undefined },
): Promise<Sessions> {
  const now = clock.now();
  return db.inWorkspace(workspaceId, async (tx) => {
    const pair = await pairMeant(tx, { personId, channelId, now }, 'see-sessions');
    return { rota: await rotaOf(tx, pair), standing: await standingOf(tx, pair, now) };
  });
}

/** A session that is or was booked, for the calendar of one of the pair. */
export async function bookingForFile(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  { pairId, number }: { readonly pairId: string; readonly number: number },
): Promise<Booking> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requirePairOf(tx, { pairId, personId, now: clock.now() }, 'get-calendar-file');
    const booking = await bookingOf(tx, pairId, number);
    if (!booking) throw new BookingError('not-booked');
    return booking;
  });
}

export async function standingOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<SessionsAhead> {
  const [suggestions, booking, agreed, startedAt] = await Promise.all([
    findSuggestions(tx, pair.id),
    bookedOf(tx, pair.id),
    agreedBy(tx, pair.id),
    startedAtOf(tx, pair.id),
  ]);
  const standing = {
    pair,
    booking,
    startedAt,
    everyDays: agreed?.sessionEveryDays,
    open: isOffered(pair, 'suggest-time')
      ? suggestions.filter(
          ({ state, startsAt }) => state === 'open' && Temporal.Instant.compare(startsAt, now) > 0,
        )
      : [],
  };
  return withoutLongOver(standing, now);
}

/** Newest first, whatever has become of them, but for those that were withdrawn. */
export const bookingsOf = async (tx: WorkspaceTransaction, pairId: string): Promise<readonly Booking[]> =>
  (await findBookings(tx, pairId)).filter((booking) => !isWithdrawn(booking));

/** Those of these pairs, by their ids, whose next session is booked for then or later. */
export const bookedFrom = findBookedFrom;

/** The session that is ahead, under way, or over with nobody having told of it. */
export const bookedOf = async (tx: WorkspaceTransaction, pairId: string): Promise<Booking | undefined> =>
  (await findBookings(tx, pairId)).find(({ state }) => state === 'booked');

/** The session that is ahead or under way. */
export async function aheadOf(
  tx: WorkspaceTransaction,
  pairId: string,
  now: Temporal.Instant,
): Promise<Booking | undefined> {
  const booking = await bookedOf(tx, pairId);
  return booking && !isOver(booking, now) ? booking : undefined;
}

/** Whatever has become of it. */
export const bookingOf = async (
  tx: WorkspaceTransaction,
  pairId: string,
  number: number,
): Promise<Booking | undefined> =>
  (await findBookings(tx, pairId)).find((booking) => booking.number === number);

/** The one that is on record as this session. */
export async function bookedAs(
  tx: WorkspaceTransaction,
  pairId: string,
  sessionNumber: number,
): Promise<Booking | undefined> {
  const held = await findHeldAs(tx, pairId, sessionNumber);
  return held && bookingOf(tx, pairId, held.number);
}

export const suggestionOf = async (
  tx: WorkspaceTransaction,
  pairId: string,
  number: number,
): Promise<Suggestion | undefined> =>
  (await findSuggestions(tx, pairId)).find((suggestion) => suggestion.number === number);

/** As long as they have agreed to meet. */
export const minutesOf = async (tx: WorkspaceTransaction, { id }: Pair): Promise<number> =>
  (await steeringOf(tx, id)).sessionMinutes;

/** When each of the pair works, as they told its program, without what they have agreed to be quiet. */
export async function hoursOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<readonly WorkingHours[]> {
  const { quietHours } = await steeringOf(tx, pair.id);
  return (await hoursToldBy(tx, pair, now)).map((hours) => withQuiet(hours, quietHours));
}

/** As they told the program, whatever they have agreed to be quiet. */
export async function hoursToldBy(
  tx: WorkspaceTransaction,
  { programId, members }: Pair,
  now: Temporal.Instant,
): Promise<readonly WorkingHours[]> {
  const personIds = members.map((member) => member.id);
  return workingHoursOf(tx, { programId, personIds }, now);
}

/** When one of them works, without what the pair has agreed to be quiet. */
export async function hoursOfMember(
  tx: WorkspaceTransaction,
  { id, programId }: Pick<Pair, 'id' | 'programId'>,
  { personId, now }: { readonly personId: string; readonly now: Temporal.Instant },
): Promise<WorkingHours | undefined> {
  const { quietHours } = await steeringOf(tx, id);
  const [hours] = await workingHoursOf(tx, { programId, personIds: [personId] }, now);
  return hours && withQuiet(hours, quietHours);
}

/**
 * Times at which the pair could meet, as things stand now: as long as it has agreed, near the day and hour that it has, once all
 * of it are there. Neither when they meet already nor when they have just called it off is one among them.
 */
export const offerFor = (tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant): Promise<Offer> =>
  offered(tx, pair, { now, isMove: false });

/** As `offerFor`, for who would move what is ahead, where something is: near the day that it is on. */
export const offerToMove = (tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant): Promise<Offer> =>
  offered(tx, pair, { now, isMove: true });

async function offered(
  tx: WorkspaceTransaction,
  pair: Pair,
  { now, isMove }: { readonly now: Temporal.Instant; readonly isMove: boolean },
): Promise<Offer> {
  const told = await hoursToldBy(tx, pair, now);
  const steering = await steeringOf(tx, pair.id);
  const { sessionMinutes: minutes, preferredDay: day, preferredHour: hour } = steering;
  const near = day === undefined && hour === undefined ? undefined : { day, hour };
  const from = (await returnOf(tx, pair, now))?.at;
  const all = await findBookings(tx, pair.id);
  const ahead = all.find((booking) => booking.state === 'booked' && !hasBegun(booking, now));
  const unless = all
    .filter((booking) => !hasBegun(booking, now) && (booking === ahead || isCalledOff(booking)))
    .map(({ startsAt }) => startsAt);
  const rhythm = cadenceNamed(steering);
  const last = await lastDayOf(tx, pair, now);
  const doneBy = last?.doneBy ?? now.add(furthest);
  const around = isMove ? ahead?.startsAt : undefined;
  const search = { now, minutes, near, around, from, unless, doneBy };
  const { quietHours } = steering;
  const slots = findSlots({ ...search, everyone: told.map((hours) => withQuiet(hours, quietHours)) });
  const isQuietInTheWay =
    quietHours !== 'usual' &&
    slots.within !== 'working-hours' &&
    suitsBetter(findSlots({ ...search, everyone: told }), slots);
  return { pair, minutes, rhythm, last, moves: ahead?.startsAt, ...slots, isQuietInTheWay };
}

type Offered = {
  readonly delivery: Pick<NewDelivery<'pair'>, 'pairId' | 'kind' | 'occurrence'>;
  readonly now: Temporal.Instant;
};

/**
 * Of the times that a message offered when it came, those that are still ahead: where their hours are others since, of those that it would
 * have offered by these. Undefined where it has not come.
 */
export async function leftOfOffer(
  tx: WorkspaceTransaction,
  pair: Pair,
  { delivery, now }: Offered,
): Promise<Offer | 'passed' | undefined> {
  const [fate] = await fatesOf(tx, delivery);
  const offer = fate?.reachedAt && (await offerFor(tx, pair, fate.reachedAt));
  if (!offer) return undefined;
  const starts = offer.starts.filter((at) => Temporal.Instant.compare(at, now) > 0);
  return starts.length === 0 && offer.starts.length > 0 ? 'passed' : { ...offer, starts };
}

/** The one has times in everybody's work, which the other has not; or any at all. */
const suitsBetter = (one: Slots, other: Slots): boolean =>
  one.starts.length > 0 && (one.within !== other.within || other.starts.length === 0);

/** Undefined for a pair that does not end. */
export async function lastDayOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<LastDay | undefined> {
  const day = pair.state === 'closing' ? await changesOn(tx, pair, now) : undefined;
  return day && { day, doneBy: overFor(pair, day) };
}
