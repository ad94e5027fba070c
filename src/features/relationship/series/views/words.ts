import { formatDate, formatList, formatWeekday, todayOf, type Reader } from '../../../../language.ts';
import { inTimeOfEach } from '../../../pairs/pair/texts.ts';
import { rhythmInPassing } from '../../agreement/texts.ts';
import type { Coming } from '../model.ts';
import { texts } from '../texts.ts';

/** "every two weeks", or which weekday of each month. */
export function rhythmOf({ rhythm, inMonth }: Pick<Coming, 'rhythm' | 'inMonth'>, reader: Reader): string {
  const words = texts(reader);
  if (inMonth) return words.monthly(words.nth[inMonth.nth], formatWeekday(inMonth.weekday, reader));
  return rhythmInPassing(rhythm, reader);
}

/** A line for each. */
export const momentsOfEach = ({ next, pair }: Pick<Coming, 'next' | 'pair'>, reader: Reader): string =>
  next.map((at) => `• ${inTimeOfEach(at, pair, reader)}`).join('\n');

/** The days alone, for a line in Home. */
export const daysOf = (next: readonly Temporal.Instant[], reader: Reader): string =>
  formatList(
    next.map((at) => formatDate(todayOf(reader, at), reader)),
    reader,
  );
