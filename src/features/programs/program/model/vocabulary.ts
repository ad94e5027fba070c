import { z } from 'zod';
import type { Content, StartingSet } from '../../../../content/pack/content.ts';

/** What a program has words of its own for. */
export const wordLists = ['work', 'topics', 'levels'] as const;
export type WordList = (typeof wordLists)[number];

/** How many of each it offers; a level is one of five, of which a program may leave some out. */
export const vocabularyBounds = {
  work: { least: 1, most: 20 },
  topics: { least: 1, most: 40 },
  levels: { least: 2, most: 5 },
} as const satisfies Readonly<Record<WordList, { readonly least: number; readonly most: number }>>;

export const longestWord = 60;

const wordSchema = z.object({
  /** What people chose is kept under it, whatever the word says later. Of a level, its number. */
  id: z.string(),
  name: z.string(),
  /** No longer offered. It stays with those who chose it, until they choose something else. */
  isRetired: z.literal(true).exactOptional(),
});
export type Word = z.infer<typeof wordSchema>;

export const vocabularySchema = z.object({
  work: z.array(wordSchema),
  topics: z.array(wordSchema),
  levels: z.array(wordSchema),
});

/** The words that a program's people choose from, and those that some of them chose before. */
export type Vocabulary = { readonly [List in WordList]: readonly Readonly<Word>[] };

/** What a program has that has chosen no words: the first of the starting sets. */
export function vocabularyOf(
  { vocabulary }: { readonly vocabulary?: Vocabulary | undefined },
  content: Content,
): Vocabulary {
  const [first] = content.startingSets;
  if (vocabulary || !first) return vocabulary ?? { work: [], topics: [], levels: [] };
  return wordsOfSet(first, content);
}

export function wordsOfSet(
  { work, topics, levels }: StartingSet,
  { vocabulary: ours }: Pick<Content, 'vocabulary'>,
): Vocabulary {
  return {
    work: named(work, ours.work),
    topics: named(topics, ours.topics),
    levels: levels.map((name, at) => ({ id: String(at + 1), name })),
  };
}

const named = (ids: readonly string[], among: readonly Word[]): readonly Word[] =>
  ids.map((id) => ({ id, name: wordOf(among, id) }));

/** Words under the headings that ours have; of those that a program added the heading is undefined. None of them is empty. */
export function underHeadings(
  list: 'work' | 'topics',
  words: readonly Word[],
  { vocabulary: { groups, [list]: ours } }: Pick<Content, 'vocabulary'>,
): readonly { readonly heading: string | undefined; readonly words: readonly Word[] }[] {
  const groupOf = new Map(ours.map(({ id, group }) => [id, group]));
  const of = (group: string | undefined) => words.filter(({ id }) => groupOf.get(id) === group);
  return [
    { heading: undefined, words: of(undefined) },
    ...groups.map(({ id, name }) => ({ heading: name, words: of(id) })),
  ].filter((each) => each.words.length > 0);
}

/** A kind of work that is in nobody's list, which its person names. */
export const otherWork = 'other';

export const offeredWords = (words: readonly Word[]): readonly Word[] =>
  words.filter(({ isRetired }) => !isRetired);

export const wordOf = (words: readonly Word[], id: string): string =>
  words.find((word) => word.id === id)?.name ?? id;

/**
 * The words once `chosen` are offered: what was offered before keeps its place, what comes is added, and what goes is kept for
 * those who chose it. One that is chosen again says what it said.
 */
export function withOffered(before: readonly Word[], chosen: readonly Word[]): readonly Word[] {
  const ids = new Set(chosen.map(({ id }) => id));
  const known = new Map(before.map((word) => [word.id, word]));
  const stays = before.filter(({ id, isRetired }) => ids.has(id) && !isRetired);
  const comes = chosen
    .filter(({ id }) => !stays.some((word) => word.id === id))
    .map(({ id, name }) => ({ id, name: known.get(id)?.name ?? name }));
  const goes = before.filter(({ id }) => !ids.has(id));
  return [...stays, ...comes, ...goes.map(({ id, name }) => ({ id, name, isRetired: true as const }))];
}

/** Those that are offered before, and not after. */
export const removed = (before: readonly Word[], after: readonly Word[]): readonly Word[] => {
  const ids = new Set(offeredWords(after).map(({ id }) => id));
  return offeredWords(before).filter(({ id }) => !ids.has(id));
};
