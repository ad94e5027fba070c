import { isFree, isQuiet, works, type WorkingHours } from '../../../scheduling/schedule.ts';
import { endOf, type Booking } from '../bookings/model/booking.ts';

export const outOfHoursKind = 'session-out-of-hours';

/** How the time of a session lies in somebody's hours, the best first. */
const fits = ['work', 'awake', 'quiet', 'free'] as const;
export type Fit = (typeof fits)[number];

type Time = Pick<Booking, 'startsAt' | 'minutes'>;

/** For all of it, as far as a quarter of an hour tells. */
export function fitOf(booking: Time, hours: WorkingHours): Fit {
  const end = endOf(booking);
  let fit: Fit = 'work';
  for (let at = booking.startsAt; Temporal.Instant.compare(at, end) < 0; at = at.add({ minutes: 15 }))
    fit = worse(fit, fitAt(at, hours));
  return fit;
}

function fitAt(at: Temporal.Instant, hours: WorkingHours): Fit {
  if (isFree(hours, at)) return 'free';
  if (isQuiet(hours, at)) return 'quiet';
  return works(hours, at) ? 'work' : 'awake';
}

export const isWorse = (fit: Fit, before: Fit): boolean => fits.indexOf(fit) > fits.indexOf(before);

const worse = (one: Fit, other: Fit): Fit => (isWorse(other, one) ? other : one);

/** For whom it lies worst. */
export const worstFit = (booking: Time, everyone: readonly WorkingHours[]): Fit =>
  everyone.map((hours) => fitOf(booking, hours)).reduce(worse, 'work');

/** Their hours as they were before that day was free for them. */
export const withoutDayOff = (hours: WorkingHours, day: Temporal.PlainDate): WorkingHours => {
  const { off } = hours;
  return off ? { ...hours, off: { has: (each) => each !== day.toString() && off.has(each) } } : hours;
};

type Told = Pick<Booking, 'number' | 'sequence'>;

/** More often no session is moved. */
const mostMoves = 1_000;

/** A session is told of once for each time that it has: that is kept nowhere else. */
export const occurrenceOf = ({ number, sequence }: Told): number =>
  number * mostMoves + (sequence % mostMoves);
export const toldBy = (occurrence: number): Told => ({
  number: Math.floor(occurrence / mostMoves),
  sequence: occurrence % mostMoves,
});
