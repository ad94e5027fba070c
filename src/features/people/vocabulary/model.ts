import { createHash } from 'node:crypto';
import type { Content } from '../../../content/pack/content.ts';
import { RefusedError } from '../../../refused-error.ts';
import {
  offeredWords,
  removed,
  withOffered,
  wordLists,
  type Vocabulary,
  type Word,
  type WordList,
} from '../../programs/program/model/vocabulary.ts';
import type { Profile } from '../enrolment/model.ts';

export class VocabularyError extends RefusedError<'words-outdated' | 'no-such-set'> {}

/** Tells whether the words are still those that somebody saw. */
export const markOf = (vocabulary: Vocabulary): string =>
  createHash('sha256').update(JSON.stringify(vocabulary)).digest('hex').slice(0, 16);

/** Another set's words in the place of those before, which stay with whoever chose them. */
export function replaced(before: Vocabulary, set: Vocabulary): Vocabulary {
  const list = (name: WordList): readonly Word[] => {
    const ids = new Set(set[name].map(({ id }) => id));
    return [...set[name], ...withOffered(before[name], []).filter(({ id }) => !ids.has(id))];
  };
  return { work: list('work'), topics: list('topics'), levels: list('levels') };
}

export type Removed = { readonly list: WordList; readonly word: Word };

/** What people can no longer choose. */
export const removedWords = (before: Vocabulary, after: Vocabulary): readonly Removed[] =>
  wordLists.flatMap((list) => removed(before[list], after[list]).map((word) => ({ list, word })));

export const isWordOffered = (words: readonly Word[], id: string): boolean =>
  offeredWords(words).some((word) => word.id === id);

/**
 * Who has chosen a word. Of kinds of work and levels, which admins see in their lists, by name; of topics, which they never see
 * beside a name, at least how many, in whole groups of the size that a report may speak of.
 */
export type Concern =
  | { readonly kind: 'named'; readonly personIds: readonly string[] }
  | { readonly kind: 'at-least'; readonly people: number }
  | { readonly kind: 'few'; readonly floor: number };

export type RemovedAndConcern = Removed & { readonly concern: Concern };

type Chooser = { readonly personId: string; readonly profile: Profile };

export function concernOf({ list, word }: Removed, people: readonly Chooser[], floor: number): Concern {
  const choosers = people.filter(({ profile }) => chosenBy(profile, list).includes(word.id));
  if (list !== 'topics') return { kind: 'named', personIds: choosers.map(({ personId }) => personId) };
  return inGroups(choosers.length, floor);
}

/**
 * How many are concerned by all the words together: of what admins see beside names anyway, each person once; of topics, in whole groups
 * like each topic alone. The two are never one number, from which those known by name could be taken away. Undefined where no such word goes.
 */
export type InAll = {
  readonly byName: number | undefined;
  readonly topics: Exclude<Concern, { readonly kind: 'named' }> | undefined;
};

export function concernedInAll(gone: readonly Removed[], people: readonly Chooser[], floor: number): InAll {
  const idsOf = (list: WordList) =>
    new Set(gone.filter((each) => each.list === list).map(({ word }) => word.id));
  const goes = { work: idsOf('work'), levels: idsOf('levels'), topics: idsOf('topics') };
  const countOf = (...lists: readonly WordList[]) =>
    people.filter(({ profile }) =>
      lists.some((list) => chosenBy(profile, list).some((id) => goes[list].has(id))),
    ).length;
  return {
    byName: goes.work.size + goes.levels.size > 0 ? countOf('work', 'levels') : undefined,
    topics: goes.topics.size > 0 ? inGroups(countOf('topics'), floor) : undefined,
  };
}

function inGroups(count: number, floor: number): Exclude<Concern, { readonly kind: 'named' }> {
  const groups = Math.floor(count / floor);
  return groups === 0 ? { kind: 'few', floor } : { kind: 'at-least', people: groups * floor };
}

function chosenBy({ craftFamily, level, offers, seeks, goals }: Profile, list: WordList): readonly string[] {
  switch (list) {
    case 'work':
      return [craftFamily];
    case 'levels':
      return [String(level)];
    case 'topics':
      return [...offers, ...seeks, ...goals];
  }
}

/** As many lines as there may be words, each of full length. */
export const longestLines = 2500;

/** All that can be chosen: ours, and what the program once added. */
export function choosable(
  list: 'work' | 'topics',
  vocabulary: Vocabulary,
  content: Pick<Content, 'vocabulary'>,
): { readonly ours: readonly Word[]; readonly own: readonly Word[] } {
  const known = new Map(vocabulary[list].map((word) => [word.id, word]));
  const ours = content.vocabulary[list].map(({ id, name }) => ({ id, name: known.get(id)?.name ?? name }));
  const ids = new Set(ours.map(({ id }) => id));
  return { ours, own: vocabulary[list].filter(({ id }) => !ids.has(id)) };
}

/** As it would be, and what was typed: both stand in the form again where it is asked once more. */
export type Chosen = { readonly next: Vocabulary; readonly typed: string };

/** Of levels all five can be named, and those left empty are not offered; of the rest each keeps a name. */
export const rewordable = (list: WordList, vocabulary: Vocabulary): readonly Word[] =>
  list === 'levels'
    ? vocabulary.levels.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    : offeredWords(vocabulary[list]);

/** What would no longer be offered, each with who has chosen it, and all of it. */
export type Weighed = {
  readonly removed: readonly RemovedAndConcern[];
  readonly inAll: InAll;
  readonly names: ReadonlyMap<string, string>;
};
