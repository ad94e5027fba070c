import { catalogue, type Reader } from '../../../language.ts';
import type { Work } from './model.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

/** What somebody does, for an admin who tells people apart: in the program's words, and in none of their own. */
export function workInWords({ craftFamily, level }: Work, reader: Reader): string {
  const { craftFamilies, levels } = texts(reader);
  return `${craftFamilies[craftFamily]} · ${levels[level]}`;
}
