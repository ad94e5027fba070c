import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { loadContent } from '../../../../../src/content/loading/load-content.ts';
import {
  merged,
  pagesOf,
  toneOf,
  type Answers,
  type Point,
} from '../../../../../src/features/relationship/check-ins/model/check-in.ts';
import { notShared, picked } from '../../../../../src/features/relationship/check-ins/model/share.ts';
import { trendsOf } from '../../../../../src/features/relationship/check-ins/model/trend.ts';

const { checkInItems: pack } = loadContent('content').in('en');

const given = (answers: Answers) => ({
  pairId: 'P',
  kind: 'check-in' as const,
  occurrence: 1,
  answers,
  answeredAt: Temporal.Instant.from('2026-01-01T09:00:00Z'),
  isFinished: true,
});

const share = (answers: Answers) => ({
  checkIn: { pairId: 'P', kind: 'check-in' as const, occurrence: 1 },
  number: 1,
  personId: 'U1',
  answers,
});

describe('the steps of its form', () => {
  it('hold each item once, four at most, and are at least one', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (items) => {
        const pages = pagesOf(items);
        expect(pages.flat()).toEqual(items);
        expect(pages.length).toBeGreaterThan(0);
        expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('replace what was answered on them, and keep the rest', () => {
    const earlier: Answers = { a: 1, b: 2, c: 3 };
    expect(merged(earlier, ['a', 'b'], { b: 5 })).toEqual({ b: 5, c: 3 });
    expect(merged(earlier, [], {})).toEqual(earlier);
  });
});

describe('how answers sound', () => {
  it.each([
    ['none', {}],
    ['low', { a: 5, b: 2 }],
    ['low', { a: 1 }],
    ['mixed', { a: 5, b: 3 }],
    ['good', { a: 4, b: 5 }],
  ] as const)('%s', (tone, answers) => {
    expect(toneOf(answers)).toBe(tone);
  });
});

describe('a line of one’s own answers', () => {
  it('is the mean of a dimension, check-in by check-in, without gaps', () => {
    const [openness, atEase, usefulness] = ['openness', 'at-ease', 'usefulness'];
    expect(
      trendsOf(pack.items, [
        given({ [openness]: 2, [atEase]: 4, [usefulness]: 5 }),
        given({ [usefulness]: 1 }),
        given({ [openness]: 5 }),
        given({ unknown: 1 }),
      ]),
    ).toEqual([
      { dimension: 'relational', line: [3, 5] },
      { dimension: 'instrumental', line: [5, 1] },
    ]);
  });

  it('has at most eight points, each between the least and the most', () => {
    const point = fc.constantFrom<Point>(1, 2, 3, 4, 5);
    const answers = fc.dictionary(fc.constantFrom(...pack.items.map(({ id }) => id)), point);
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 20 }), (all) => {
        for (const { line } of trendsOf(pack.items, all.map(given))) {
          expect(line.length).toBeLessThanOrEqual(8);
          for (const each of line) expect([1, 2, 3, 4, 5]).toContain(each);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is shared', () => {
  it('is what was picked of one’s own, and what is shared already is not offered', () => {
    const own: Answers = { a: 1, b: 2, c: 3 };
    expect(picked(own, ['b', 'unknown'])).toEqual({ b: 2 });
    expect(notShared(own, [share({ a: 5 }), share({ c: 3 })])).toEqual({ b: 2 });
  });
});
