import { formatDate, type Reader, catalogue } from '../../../language.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

/** The honest word on when, for whoever waits. @param day of the next round, where one is set */
export function nextRoundWords(day: Temporal.PlainDate | undefined, reader: Reader): string {
  const { nextRound } = texts(reader);
  return day ? nextRound.on(formatDate(day, reader)) : nextRound.open;
}
