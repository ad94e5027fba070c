import { wordsOf } from '../rules/wording.ts';

/** English alone: elsewhere a word carries more or less, or is not set apart from the next. */
const shortest = { words: 7, required: 70 } as const;
const short = { words: 9, share: 0.5 } as const;
/** Words that are read at a glance in a topic, begin a hard talk, and are said in one breath. */
export const longestTopic = 16;
export const longestOpener = 9;
export const longestBreath = 25;

export type Quota = { readonly of: string; readonly required: number; readonly found: number };

/** How many topics are short, and how many must be. */
export function shortnessOf(topics: readonly string[]): readonly Quota[] {
  const lengths = topics.map((text) => wordsOf(text).length);
  const upTo = (words: number): number => lengths.filter((length) => length <= words).length;
  return [
    {
      of: `prompts of at most ${shortest.words} words`,
      required: shortest.required,
      found: upTo(shortest.words),
    },
    {
      of: `prompts of at most ${short.words} words`,
      required: Math.ceil(topics.length * short.share),
      found: upTo(short.words),
    },
  ];
}

/** By how much a text is longer than so many words, in words for its writer. */
export function lengthFaults(text: string, most: number): readonly string[] {
  const { length } = wordsOf(text);
  return length > most ? [`has ${length} words, where ${most} are the most`] : [];
}

/** Every sentence that is said in more than one breath. */
export function sentenceFaults(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…:]["”')]?)\s+/u)
    .flatMap((sentence) => lengthFaults(sentence, longestBreath))
    .map((fault) => `in one sentence ${fault}`);
}
