import { describe, expect, it } from '@jest/globals';
import { lengthFaults, shortnessOf, type Quota } from '../../../src/content/lint/shortness.ts';

const ofWords = (words: number): string => `What ${'is '.repeat(words - 2)}it?`;
const topics = (counts: Readonly<Record<number, number>>): readonly string[] =>
  Object.entries(counts).flatMap(([words, count]) =>
    Array.from({ length: count }, () => ofWords(Number(words))),
  );
const missed = (quotas: readonly Quota[]): readonly string[] =>
  quotas.filter(({ required, found }) => found < required).map(({ of }) => of);

describe('a pack of topics', () => {
  it('needs seventy of seven words or fewer', () => {
    expect(missed(shortnessOf(topics({ 7: 70 })))).toEqual([]);
    expect(missed(shortnessOf(topics({ 7: 69, 8: 1 })))).toEqual(['prompts of at most 7 words']);
  });

  it('needs half of them under ten words', () => {
    expect(missed(shortnessOf(topics({ 7: 70, 9: 30, 10: 100 })))).toEqual([]);
    expect(missed(shortnessOf(topics({ 7: 70, 9: 30, 10: 101 })))).toEqual(['prompts of at most 9 words']);
  });
});

describe('a text', () => {
  it('may have as many words as are allowed, and no more', () => {
    expect(lengthFaults(ofWords(16), 16)).toEqual([]);
    expect(lengthFaults(ofWords(17), 16)).toEqual(['has 17 words, where 16 are the most']);
  });
});
