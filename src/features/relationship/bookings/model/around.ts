import { endOfSession, hasBegun, isOver, requireAsShown, type Booking } from './booking.ts';

/** Up to here what is said of it ahead holds, and from its beginning on what is said of it then. */
export const nextTurnOf = (
  booking: Pick<Booking, 'startsAt' | 'minutes'>,
  now: Temporal.Instant,
): Temporal.Instant => (hasBegun(booking, now) ? endOfSession(booking) : booking.startsAt);

export const soonBefore = Temporal.Duration.from({ minutes: 10 });

/** It begins within minutes, or has begun. */
export const isNear = ({ startsAt }: Pick<Booking, 'startsAt'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(startsAt.subtract({ minutes: 15 }), now) < 0;

/** Until half of its time has passed, it is of use to say that it begins. */
export const canStillBegin = (
  { startsAt, minutes }: Pick<Booking, 'startsAt' | 'minutes'>,
  now: Temporal.Instant,
): boolean => Temporal.Instant.compare(now, startsAt.add({ seconds: minutes * 30 })) < 0;

/** So shortly before it a reminder of the day to come is of no use: the one before the session follows. */
export const lastCall = Temporal.Duration.from({ minutes: 30 });

/** Nobody has told of it, and of none after it: the one that is booked, or the one before it, which can be told of until the next is asked about. */
const isUntold = ({ state, number }: Booking, all: readonly Booking[]): boolean =>
  state === 'booked' ||
  (state === 'unanswered' && !all.some((other) => other.number > number && other.state === 'held'));

/**
 * @param all sessions of its pair
 * @throws BookingError which says what has become of it, where nobody can tell of it any more
 */
export function requireUntold(
  booking: Booking | undefined,
  all: readonly Booking[],
  sequence = booking?.sequence,
): Booking {
  if (booking?.state !== 'unanswered' || !isUntold(booking, all)) return requireAsShown(booking, sequence);
  return booking;
}

/** The session that a question was about which came at that moment, as long as it can be told of. */
export function untoldThen(all: readonly Booking[], cameAt: Temporal.Instant): Booking | undefined {
  const [asked] = all
    .filter((booking) => isOver(booking, cameAt))
    .toSorted((one, other) => other.number - one.number);
  return asked && isUntold(asked, all) ? asked : undefined;
}
