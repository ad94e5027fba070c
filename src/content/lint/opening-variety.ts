import { wordsOf } from '../rules/wording.ts';

/** The largest part of all prompts that may begin with the same two words. */
export const largestShareOfOneOpening = 0.15;

export type Opening = { readonly words: string; readonly count: number; readonly share: number };

/** Each opening of two words, the most used first. */
export function openingsOf(texts: readonly string[]): readonly Opening[] {
  const counts = Map.groupBy(texts, (text) => wordsOf(text).slice(0, 2).join(' '));
  return Array.from(counts, ([words, { length }]) => ({
    words,
    count: length,
    share: length / texts.length,
  })).toSorted((one, other) => other.count - one.count);
}
