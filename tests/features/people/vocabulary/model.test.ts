import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  concernedInAll,
  concernOf,
  removedWords,
  replaced,
} from '../../../../src/features/people/vocabulary/model.ts';
import {
  offeredWords,
  vocabularySchema,
  withOffered,
  wordLists,
  wordsOfSet,
  type Word,
} from '../../../../src/features/programs/program/model/vocabulary.ts';
import { keptPacks } from '../../../support/packs-read.ts';
import { vocabulary } from '../../../support/vocabulary.ts';
import { profile } from '../../extreme.ts';

const content = keptPacks().in('en');
const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
const named = (id: string): Word => ({ id, name: `The word ${id}` });

describe('words that are offered', () => {
  it('are just those chosen, whatever was offered before, and nothing that was ever chosen is lost', () => {
    fc.assert(
      fc.property(fc.array(ids), (rounds) => {
        let words: readonly Word[] = [];
        for (const chosen of rounds) {
          words = withOffered(words, chosen.map(named));
          expect(new Set(offeredWords(words).map(({ id }) => id))).toEqual(new Set(chosen));
        }
        const ever = new Set(rounds.flat());
        expect(new Set(words.map(({ id }) => id))).toEqual(ever);
        expect(words).toHaveLength(ever.size);
      }),
    );
  });

  it('keep what an admin once made of them', () => {
    const renamed = [{ id: 'a', name: 'Alpha' }];
    const without = withOffered(renamed, [named('b')]);
    expect(offeredWords(withOffered(without, [named('a')]))).toEqual([{ id: 'a', name: 'Alpha' }]);
  });
});

describe('a starting set', () => {
  it.each(content.startingSets)('of $id takes the place of any other, and goes back to it', (set) => {
    const words = wordsOfSet(set, content);
    const next = replaced(vocabulary, words);
    expect(vocabularySchema.parse(next)).toEqual(next);
    for (const list of wordLists) expect(offeredWords(next[list])).toEqual(words[list]);
    const removed = removedWords(vocabulary, next).map(({ word }) => word.id);
    for (const { id } of vocabulary.work)
      expect(removed.includes(id)).toBe(!words.work.some((word) => word.id === id));
    const back = replaced(next, vocabulary);
    for (const list of wordLists) expect(offeredWords(back[list])).toEqual(vocabulary[list]);
  });

  it('of a company is what a program begins with, under the ids that people have chosen before', () => {
    expect(vocabulary.work.map(({ id }) => id).join()).toBe(
      'engineering,design,product,data,research,marketing,sales,support,people,finance,legal,operations',
    );
    expect(vocabulary.topics.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['feedback', 'prioritising', 'customer-insight', 'inclusion', 'onboarding']),
    );
    expect(vocabulary.topics).toHaveLength(22);
    expect(vocabulary.levels.map(({ id }) => id).join()).toBe('1,2,3,4,5');
  });
});

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    personId: `U${at}`,
    profile: {
      ...profile,
      craftFamily: 'design',
      level: 2 as const,
      offers: ['strategy'],
      seeks: [],
      goals: [],
    },
  }));
const topic = { id: 'strategy', name: 'Strategy' };
const told = (count: number, floor = 5) => concernOf({ list: 'topics', word: topic }, people(count), floor);

describe('who has chosen a word', () => {
  const word = { id: 'design', name: 'Design' };

  it('is told by name of a kind of work and a level, which admins see beside names anyway', () => {
    expect(concernOf({ list: 'work', word }, people(2), 5)).toEqual({
      kind: 'named',
      personIds: ['U0', 'U1'],
    });
    expect(concernOf({ list: 'levels', word: { id: '2', name: 'Two' } }, people(1), 5)).toEqual({
      kind: 'named',
      personIds: ['U0'],
    });
  });

  it('is told of a topic in whole groups of the floor, so that one more or fewer says nothing', () => {
    for (const count of [0, 1, 4]) expect(told(count)).toEqual({ kind: 'few', floor: 5 });
    for (const count of [5, 6, 9]) expect(told(count)).toEqual({ kind: 'at-least', people: 5 });
    expect(told(10)).toEqual({ kind: 'at-least', people: 10 });
    expect(told(10, 20)).toEqual({ kind: 'few', floor: 20 });
  });

  it('counts each of them once, however often they chose it', () => {
    const all = people(5).map((each) => ({
      ...each,
      profile: { ...each.profile, seeks: ['strategy'], goals: ['strategy'] },
    }));
    expect(concernOf({ list: 'topics', word: topic }, all, 5)).toEqual({ kind: 'at-least', people: 5 });
  });
});

const who = (id: number, chosen: Partial<typeof profile>) => ({
  personId: `U${id}`,
  profile: {
    ...profile,
    craftFamily: 'sales',
    level: 1 as const,
    offers: [],
    seeks: [],
    goals: [],
    ...chosen,
  },
});
const by = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    who(at, at % 2 ? { offers: ['strategy'], goals: ['inclusion'] } : { seeks: ['inclusion'] }),
  );

describe('whom many words concern together', () => {
  const gone = [
    ...['design', 'data'].map((id) => ({ list: 'work' as const, word: { id, name: id } })),
    { list: 'levels' as const, word: { id: '2', name: 'Two' } },
    ...['strategy', 'inclusion'].map((id) => ({ list: 'topics' as const, word: { id, name: id } })),
  ];

  it('is told in number of what admins see beside names, each person once', () => {
    const all = [
      who(1, { craftFamily: 'design', level: 2 }),
      who(2, { craftFamily: 'data' }),
      who(3, { level: 2 }),
      who(4, { craftFamily: 'strategy' }),
    ];
    expect(concernedInAll(gone, all, 5).byName).toBe(3);
  });

  it('is told of topics in whole groups of the floor, by no number that the others are part of', () => {
    const seen = Array.from({ length: 9 }, (_, at) => who(100 + at, { craftFamily: 'design' }));
    const topicsOf = (count: number) => concernedInAll(gone, [...seen, ...by(count)], 5);
    for (const count of [0, 4])
      expect(topicsOf(count)).toEqual({ byName: 9, topics: { kind: 'few', floor: 5 } });
    for (const count of [5, 9])
      expect(topicsOf(count)).toEqual({ byName: 9, topics: { kind: 'at-least', people: 5 } });
    expect(topicsOf(10).topics).toEqual({ kind: 'at-least', people: 10 });
  });

  it('is not told of what stays', () => {
    const [first] = gone;
    expect(first && concernedInAll([first], [], 5)).toEqual({ byName: 0, topics: undefined });
    expect(concernedInAll(gone.slice(3), [], 5).byName).toBeUndefined();
  });
});
