import { plainForm, wordsOf } from './wording.ts';

/** In years. A text that asks for an older reader is refused. */
export const oldestReadingAge = 14;

/** American school grades begin about five years after birth. */
const yearsBeforeFirstGrade = 5;
const everydaySyllablesPerWord = 1.4;
const everydayWords = 12;

/**
 * The age at which a text is easily read, in years: the Flesch–Kincaid grade (Kincaid and others, 1975), plus five.
 *
 * The formula was made for passages of a hundred words and more. In a single question one long word would decide, so
 * its syllables are pooled with twelve words of everyday English, which weigh less the longer the text is.
 */
export function readingAge(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const perWord = (syllables + everydayWords * everydaySyllablesPerWord) / (words.length + everydayWords);
  const grade = 0.39 * (words.length / sentencesIn(text)) + 11.8 * perWord - 15.59;
  return Math.max(0, grade + yearsBeforeFirstGrade);
}

function sentencesIn(text: string): number {
  const ends = plainForm(text).match(/[.!?:;…](?=\s|["')\]]|$)/gu)?.length ?? 0;
  return Math.max(1, ends);
}

/** Endings that are written but not spoken: collea-gue, work-ed, mak-es, lik-e; but not in decid-ed, chang-es, tab-le. */
const silentEndings = [
  /(?<=[gq])ue$/u,
  /(?:(?<=[^aeiouyldt])|(?<=[aeiouyl]l))ed$/u,
  /(?:(?<=[^aeiouylscxzgh])|(?<=[aeiouyl]l)|(?<=[^cs]h))es$/u,
  /(?:(?<=[^aeiouyl])|(?<=[aeiouyl]l))e$/u,
];

/** Groups of vowels, silent endings left out. Right for most English words, never below 1. */
export function syllablesIn(word: string): number {
  const stem = word.toLowerCase().replace(/'\w+$/u, '').replace(/^y/u, '');
  const spoken = silentEndings.reduce((rest, ending) => rest.replace(ending, ''), stem);
  return Math.max(1, spoken.match(/[aeiouy]+/gu)?.length ?? 0);
}
