import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { endOfSession, isCalledOff, type Booking } from '../model/booking.ts';
import { calendarMaker, uidOf } from '../model/calendar.ts';

type Words = { readonly title: string };

/**
 * One session for any calendar: in UTC, since zones that a file brings along go stale, and by an id that is the same for all its
 * moves, so that a later file takes the place of an earlier one. What does not take place is taken out again. Who meets is not in it.
 */
export function calendarFile(booking: Booking, { title }: Words, now: Temporal.Instant): string {
  const { startsAt, sequence } = booking;
  const isOff = isCalledOff(booking);
  const calendar = ical({
    prodId: calendarMaker,
    method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: uidOf(booking),
    sequence,
    stamp: dateOf(now),
    start: dateOf(startsAt),
    end: dateOf(endOfSession(booking)),
    summary: title,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}

/** The package writes what is a `Date` in UTC. */
const dateOf = ({ epochMilliseconds }: Temporal.Instant): Date => new Date(epochMilliseconds);
