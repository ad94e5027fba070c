import { catalogue, type Reader } from '../../../language.ts';
import { sessionRhythms } from '../../programs/program/model.ts';
import { texts as programTexts } from '../../programs/program/texts.ts';
import { monthly } from './model/terms.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

/** How often they meet, by the name that it has in its field. A program names the usual ones. */
export function rhythmInWords(named: string, reader: Reader): string {
  const words = texts(reader);
  if (named === monthly) return words.everyMonth;
  const usual = sessionRhythms.find((days) => String(days) === named);
  return usual === undefined ? words.everyWeeks(Number(named) / 7) : programTexts(reader).rhythms[usual];
}

/** The same within a sentence. */
export function rhythmInPassing(named: string, reader: Reader): string {
  const words = rhythmInWords(named, reader);
  return `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
}
