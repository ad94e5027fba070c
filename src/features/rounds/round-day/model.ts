import type { ProgramSettings } from '../../programs/program/model.ts';

/** To each admin: this is the day of the next round. */
export const roundDayKind = 'round-day';

/** Whether a round that is held today is the one that was announced. */
export const isRoundDayHeld = (
  { nextRoundOn }: Pick<ProgramSettings, 'nextRoundOn'>,
  today: Temporal.PlainDate,
): boolean => nextRoundOn !== null && Temporal.PlainDate.compare(nextRoundOn, today) <= 0;
