import { endOfSession, hasBegun, type Booking } from './booking.ts';

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
