import { catalogue, formatDate, formatTime, type Reader } from '../../../language.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

/** The day and the hour, where the reader is. */
export function momentOf(instant: Temporal.Instant, reader: Reader): readonly [day: string, time: string] {
  const local = instant.toZonedDateTimeISO(reader.timeZone);
  return [formatDate(local.toPlainDate(), reader), formatTime(local.toPlainTime(), reader)];
}

/** Behind what is said to one who takes another way on: their own wish stands. @param effectAt its hour, where there is one */
export const withWish = (said: string, effectAt: Temporal.Instant | undefined, reader: Reader): string =>
  effectAt ? [said, texts(reader).stands(...momentOf(effectAt, reader))].join(' ') : said;
