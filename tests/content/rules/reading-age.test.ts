import { describe, expect, it } from '@jest/globals';
import { readingAge, syllablesIn } from '../../../src/content/rules/reading-age.ts';

describe('reading age', () => {
  it.each([
    ['work', 1],
    ['worked', 1],
    ['wanted', 2],
    ['decided', 3],
    ['people', 2],
    ['colleague', 2],
    ['table', 2],
    ['like', 1],
    ['agreement', 3],
    ['responsibility', 6],
    ['yes', 1],
    ["don't", 1],
    ['you', 1],
    ['called', 1],
    ['tables', 2],
    ['rules', 1],
    ['places', 2],
    ['sees', 1],
    ['changes', 2],
    ['rhythm', 1],
    ['', 1],
  ] as const)('counts the syllables of %j as %d', (word, count) => {
    expect(syllablesIn(word)).toBe(count);
  });

  it('is the formula, as worked out by hand', () => {
    // 60 words of one syllable in 10 sentences, and 12 everyday words of 1.4: 0.39 × 6 + 11.8 × (76.8 / 72) − 15.59 + 5
    expect(readingAge('The cat sat on the mat. '.repeat(10))).toBeCloseTo(4.34, 2);
  });

  it('rises with longer words and longer sentences', () => {
    const short = readingAge('What helps you when work is hard?');
    expect(readingAge('What facilitates resilience in demanding circumstances?')).toBeGreaterThan(short);
    expect(
      readingAge(
        'When work is hard and there is much to do and you have no time to think at all, what helps you?',
      ),
    ).toBeGreaterThan(short);
  });

  it('lets no single long word decide in a short question', () => {
    expect(readingAge('What responsibility?')).toBeLessThan(14);
  });

  it('is nothing where there are no words', () => {
    expect(readingAge('?!')).toBe(0);
  });
});
