import { endOfSession, hasBegun, isMeant, isOver, requireAsShown, type Booking } from './booking.ts';

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

type Meaning = {
  /** Of the session that they name, where they name one. */
  readonly number: number | undefined;
  /** When the session before the one that they tell of was. */
  readonly since: Temporal.Instant | undefined;
  readonly now: Temporal.Instant;
};

/** The session that they mean who say that they met: the one they name, else the latest since the one before that nobody has told of. */
export const meantBy = (all: readonly Booking[], { number, since, now }: Meaning): Booking | undefined =>
  newestFirst(all)
    .filter((booking) => isUntold(booking, all))
    .find((booking) =>
      number === undefined
        ? isMeant(booking, now) && (!since || Temporal.Instant.compare(booking.startsAt, since) > 0)
        : booking.number === number,
    );

const newestFirst = (all: readonly Booking[]): readonly Booking[] =>
  all.toSorted((one, other) => other.number - one.number);

/** The session that a question was about which came at that moment, as long as it can be told of. */
export function untoldThen(all: readonly Booking[], cameAt: Temporal.Instant): Booking | undefined {
  const asked = askedThen(all, cameAt);
  return asked && isUntold(asked, all) ? asked : undefined;
}

/** As `untoldThen`, whatever has become of it. */
export const askedThen = (all: readonly Booking[], cameAt: Temporal.Instant): Booking | undefined =>
  newestFirst(all).find((booking) => isOver(booking, cameAt));

/**
 * The session that a reminder was about, which just now reminds of it no longer: moved, where it is still booked. Undefined where its time
 * is over, or nothing is known of it. What is booked and has never been moved has followed it.
 */
export function remindedOf(all: readonly Booking[], now: Temporal.Instant): Booking | undefined {
  const [newest, before] = newestFirst(all);
  if (newest?.state !== 'booked') return newest;
  if (isOver(newest, now)) return undefined;
  if (newest.sequence > 0) return newest;
  return before && !isOver(before, now) ? before : undefined;
}
