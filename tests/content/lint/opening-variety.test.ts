import { describe, expect, it } from '@jest/globals';
import { openingsOf, varietyFaults } from '../../../src/content/lint/opening-variety.ts';

/** A hundred prompts, of which each opening has so many. The second words all differ. */
function hundred(openings: Readonly<Record<string, number>>): readonly string[] {
  const some = Object.entries(openings).flatMap(([opening, count]) =>
    Array.from({ length: count }, (_, at) => `${opening} ${opening}${at} helps?`),
  );
  return [...some, ...Array.from({ length: 100 - some.length }, (_, at) => `Other${at} helps?`)];
}

/** A hundred prompts that begin differently, so many of which say it. */
const carrying = (count: number): readonly string[] =>
  hundred({}).map((text, at) => (at < count ? text.replace('helps', 'helps your peer') : text));

describe('a pack of prompts', () => {
  it('may lead with one word in 35 of a hundred, and follow with another in 20', () => {
    expect(varietyFaults(hundred({ What: 35, Which: 20 }), 'en')).toEqual([]);
  });

  it('is refused where the leading word opens more', () => {
    expect(varietyFaults(hundred({ What: 36, Which: 20 }), 'en')).toEqual([
      '36 prompts (36 %) begin with "what": at most 35 % may',
    ]);
  });

  it('is refused where a second word opens nearly as many', () => {
    expect(varietyFaults(hundred({ What: 35, Which: 21 }), 'en')).toEqual([
      '21 prompts (21 %) begin with "which": at most 20 % may',
    ]);
  });

  it('is refused where two words together open more than 15 of a hundred', () => {
    expect(varietyFaults(hundred({ 'What would': 16 }), 'pt')).toEqual([
      '16 prompts (16 %) begin with "what would": at most 15 % may',
    ]);
  });

  it('is refused in English where more than one in ten says "your peer"', () => {
    expect(varietyFaults(carrying(10), 'en')).toEqual([]);
    expect(varietyFaults(carrying(11), 'en')).toEqual([
      '11 prompts (11 %) say "your peer": at most 10 % may',
    ]);
    expect(varietyFaults(carrying(11), 'pt')).toEqual([]);
  });

  it('counts its openings whatever their letters look like', () => {
    expect(openingsOf(['What’s new?', "what's next?"], 1)).toEqual([{ words: "what's", count: 2, share: 1 }]);
  });
});
