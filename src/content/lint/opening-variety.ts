import { plainForm, wordsOf } from '../rules/wording.ts';

/** The largest part of all prompts that may begin with the same two words. */
const largestShareOfTwoWords = 0.15;
/** The same for a first word alone. One may lead, since a language has its own way to ask; the others follow it. */
const largestShareOfFirstWord = { leading: 0.35, following: 0.2 } as const;
/** English: what too many prompts would carry with them. */
const carried = ['your peer'];
const largestShareOfCarried = 0.1;

export type Opening = { readonly words: string; readonly count: number; readonly share: number };

/** Each opening of so many words, the most used first. */
export function openingsOf(texts: readonly string[], length: 1 | 2): readonly Opening[] {
  const counts = Map.groupBy(texts, (text) => wordsOf(text).slice(0, length).join(' '));
  return Array.from(counts, ([words, { length: count }]) => ({
    words,
    count,
    share: count / texts.length,
  })).toSorted((one, other) => other.count - one.count);
}

/** What makes these prompts sound alike, in words for their writer. */
export function varietyFaults(texts: readonly string[], language: string): readonly string[] {
  const { leading, following } = largestShareOfFirstWord;
  return [
    ...openingsOf(texts, 2).flatMap((opening) => tooMany(opening, 'begin with', largestShareOfTwoWords)),
    ...openingsOf(texts, 1).flatMap((opening, rank) =>
      tooMany(opening, 'begin with', rank === 0 ? leading : following),
    ),
    ...(language === 'en' ? carriedIn(texts) : []).flatMap((phrase) =>
      tooMany(phrase, 'say', largestShareOfCarried),
    ),
  ];
}

function carriedIn(texts: readonly string[]): readonly Opening[] {
  return carried.map((words) => {
    const count = texts.filter((text) => plainForm(text).includes(words)).length;
    return { words, count, share: count / texts.length };
  });
}

function tooMany({ words, count, share }: Opening, how: string, most: number): readonly string[] {
  const percent = `${(share * 100).toFixed(0)} %`;
  return share > most ? [`${count} prompts (${percent}) ${how} "${words}": at most ${most * 100} % may`] : [];
}
