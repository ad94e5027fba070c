import { RefusedError } from '../../../refused-error.ts';

/** Longer than these is a pause. */
export const mostDaysOff = 30;

export class DaysOffError extends RefusedError<'too-many' | 'too-many-without-pause' | 'not-in-directory'> {}

/** From today to a year ahead. */
export const isDayAhead = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, today) >= 0 &&
  Temporal.PlainDate.compare(day, today.add({ years: 1 })) <= 0;
