import { RefusedError } from '../../../refused-error.ts';

export class PausingError extends RefusedError<'not-in' | 'not-paused' | 'day-past'> {}

/** What a pause may last until: from tomorrow to a year from today. */
export const isPauseDay = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, today) > 0 && Temporal.PlainDate.compare(day, today.add({ years: 1 })) <= 0;

/** What a pause is of, by name, and the day on which the person would be back. */
export type Pausing = { readonly programs: readonly string[]; readonly suggested: Temporal.PlainDate };

export const offerKind = 'pause-offered';

const noon = Temporal.PlainTime.from('12:00');
/** A shorter absence needs no pause. */
const shortest = Temporal.Duration.from({ hours: 24 });

/** The day on which somebody is back whose status ends then: that day where it ends in its morning, else the next. */
export function backAfter(until: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  const local = until.toZonedDateTimeISO(timeZone);
  const isMorning = Temporal.PlainTime.compare(local.toPlainTime(), noon) < 0;
  return local.toPlainDate().add({ days: isMorning ? 0 : 1 });
}

/** Longer than any pause: what ends after it says nothing, and beyond all calendars nothing can be reckoned. */
const longest = Temporal.Duration.from({ hours: 24 * 367 });

export const isLongAway = (until: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(until, now.add(shortest)) >= 0 &&
  Temporal.Instant.compare(until, now.add(longest)) <= 0;
