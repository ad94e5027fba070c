import { isDayOff, isQuiet, works, type WorkingHours } from '../../../scheduling/schedule.ts';
import { endOfSession, type Booking } from '../bookings/model/booking.ts';

export const outOfHoursKind = 'session-out-of-hours';
/** The same at once, where no good moment is left before the session. */
export const outOfHoursNowKind = 'session-out-of-hours-now';

/** How the time of a session lies in somebody's hours, the best first. */
const fits = ['work', 'awake', 'quiet', 'free'] as const;
export type Fit = (typeof fits)[number];

type Time = Pick<Booking, 'startsAt' | 'minutes'>;

/** For all of it, as far as a quarter of an hour tells. */
export function fitOf(booking: Time, hours: WorkingHours): Fit {
  const end = endOfSession(booking);
  let fit: Fit = 'work';
  for (let at = booking.startsAt; Temporal.Instant.compare(at, end) < 0; at = at.add({ minutes: 15 }))
    fit = worse(fit, fitAt(at, hours));
  return fit;
}

function fitAt(at: Temporal.Instant, hours: WorkingHours): Fit {
  if (isDayOff(hours, at)) return 'free';
  if (isQuiet(hours, at)) return 'quiet';
  return works(hours, at) ? 'work' : 'awake';
}

export const isWorse = (fit: Fit, before: Fit): boolean => fits.indexOf(fit) > fits.indexOf(before);

const worse = (one: Fit, other: Fit): Fit => (isWorse(other, one) ? other : one);

/** For whom it lies worst. */
export const worstFit = (booking: Time, everyone: readonly WorkingHours[]): Fit =>
  everyone.map((hours) => fitOf(booking, hours)).reduce(worse, 'work');

type Told = Pick<Booking, 'number' | 'sequence'> & {
  /** Whose hours it suits no more, by their place in the pair; undefined in what was told before that was kept. */
  readonly seat: number | undefined;
};

/** More often no session is moved, and more of them no pair has. */
const most = { moves: 1_000, sessions: 1_000 } as const;
const ofSeat = most.sessions * most.moves;

/** A session is told of once for each of the pair and each time that it has: that is kept nowhere else. */
export const occurrenceOf = ({ seat, number, sequence }: Told & { readonly seat: number }): number =>
  (seat + 1) * ofSeat + (number % most.sessions) * most.moves + (sequence % most.moves);

export function toldBy(occurrence: number): Told {
  const seat = Math.floor(occurrence / ofSeat);
  return {
    seat: seat === 0 ? undefined : seat - 1,
    number: Math.floor((occurrence % ofSeat) / most.moves),
    sequence: occurrence % most.moves,
  };
}
