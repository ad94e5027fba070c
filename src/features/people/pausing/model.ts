import { RefusedError } from '../../../refused-error.ts';

export class PausingError extends RefusedError<'not-in' | 'not-paused'> {}

/** All the programs of the person wind down, until that day. */
export class WindingDownError extends RefusedError<'winding-down'> {
  readonly lastDay: Temporal.PlainDate;
  constructor(lastDay: Temporal.PlainDate) {
    super('winding-down');
    this.lastDay = lastDay;
  }
}

/** What a pause may last until: from tomorrow to a year from today. */
export const isPauseDay = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, today) > 0 && Temporal.PlainDate.compare(day, today.add({ years: 1 })) <= 0;

/** What a pause is of, by name, and the day on which the person would be back. */
export type Pausing = { readonly programs: readonly string[]; readonly suggested: Temporal.PlainDate };
