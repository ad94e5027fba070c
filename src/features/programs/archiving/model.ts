import { RefusedError } from '../../../refused-error.ts';

/** What archiving would do: which program, and to how many pairs. */
export type Archiving = { readonly programId: string; readonly program: string; readonly pairs: number };

/** A program that runs again, and how many of its pairs do: all may have ended by then. */
export type BroughtBack = { readonly program: string; readonly pairs: number };

/** A wind-down of half a year is no wind-down any more. */
const longest = { weeks: 26 };

export const isLastDay = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, today) > 0 && Temporal.PlainDate.compare(day, today.add(longest)) <= 0;

/** Time for every pair to meet once more, at the usual rhythms. */
export const usualLastDay = (today: Temporal.PlainDate): Temporal.PlainDate => today.add({ weeks: 4 });

/** As the last place on earth counts days: nobody is told that a day is over while it is still theirs. */
export const isOver = (lastDay: Temporal.PlainDate, now: Temporal.Instant): boolean =>
  Temporal.PlainDate.compare(lastDay, now.toZonedDateTimeISO('Etc/GMT+12').toPlainDate()) < 0;

/** A program that has not reached its last day. */
export type WindingDown = {
  readonly id: string;
  readonly name: string;
  readonly lastDay: Temporal.PlainDate;
};

export class ArchivingError extends RefusedError<'over' | 'not-archived'> {}
