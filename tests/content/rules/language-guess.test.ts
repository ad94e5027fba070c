import { describe, expect, it } from '@jest/globals';
import { isEnglish } from '../../../src/content/rules/language-guess.ts';
import { questionFaults } from '../../../src/content/rules/prompt-faults.ts';

const rulesOf = (text: string): readonly string[] => questionFaults(text).map(({ rule }) => rule);

describe('a short question that yes or no would answer', () => {
  it.each([
    'Happy?',
    'Is work fun?',
    'All good so far?',
    'Are things better now?',
    'Can we talk openly?',
    'Ready for next week?',
    'Has anything changed lately?',
    'Feeling tired at work today?',
    'Any plans for next week?',
    'Was it hard?',
  ])('%j is seen, although nobody said that it is English', (text) => {
    expect(rulesOf(text)).toEqual(['closed']);
  });
});

describe('a short question in another language', () => {
  it.each([
    'Was hilft dir?',
    'Was lief gut?',
    'Wie geht es?',
    'Hoe gaat het?',
    'Is alles goed?',
    'Tudo bem?',
    'Cosa cambia?',
    'Que faire maintenant?',
    'Alles klar bei euch?',
  ])('%j is not held to the rules of English', (text) => {
    expect(isEnglish(text)).toBe(false);
    expect(rulesOf(text)).toEqual([]);
  });
});
