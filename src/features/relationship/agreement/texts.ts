import { catalogue, type Reader } from '../../../language.ts';
import { monthly, weeksNamed } from './model/terms.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

/** How often they meet, by the name that it has in its field. */
export function rhythmInWords(named: string, reader: Reader): string {
  const words = texts(reader);
  if (named === monthly) return words.everyMonth;
  const weeks = weeksNamed(named);
  return weeks === undefined ? named : words.everyWeeks[weeks];
}

/** The same within a sentence. */
export function rhythmInPassing(named: string, reader: Reader): string {
  return inPassing(rhythmInWords(named, reader));
}

/** What stands alone with a capital, within a sentence. Not for names, of days for instance. */
export const inPassing = (words: string): string => `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
