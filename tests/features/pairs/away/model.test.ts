import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { restedSince, type Mark } from '../../../../src/features/pairs/away/model.ts';

const start = Temporal.Instant.from('2026-03-02T09:00:00Z');
const day = (count: number): Temporal.Instant => start.add({ hours: 24 * count });
const rests = (at: number): Mark => ({ kind: 'rests', at: day(at) });
const goesOn = (at: number): Mark => ({ kind: 'goes-on', at: day(at) });
const daysRested = (since: number, marks: readonly Mark[], now: number): number =>
  restedSince(day(since), marks, day(now)).total('days');

describe('for how long a pair has rested', () => {
  it.each([
    ['never', [], 0],
    ['from one word to the other', [rests(10), goesOn(17)], 7],
    ['since before the session that is counted from', [rests(1), goesOn(8)], 3],
    ['before it', [rests(1), goesOn(4)], 0],
    ['still', [rests(20)], 10],
    ['once, though it was told so again with a later day', [rests(10), rests(12), goesOn(17)], 7],
    ['twice', [rests(6), goesOn(8), rests(10), goesOn(15)], 7],
    ['as if not, where only its end is known', [goesOn(15)], 0],
  ])('%s', (_, marks, days) => {
    expect(daysRested(5, marks, 30)).toBe(days);
  });

  it('is never more than has gone by, and never less than nothing', () => {
    const mark = fc.record({ kind: fc.constantFrom('rests' as const, 'goes-on' as const), at: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), fc.nat(40), (given, since) => {
        const marks = given
          .toSorted((one, other) => one.at - other.at)
          .map(({ kind, at }): Mark => ({ kind, at: day(at) }));
        const rested = daysRested(since, marks, 40);
        expect(rested).toBeGreaterThanOrEqual(0);
        expect(rested).toBeLessThanOrEqual(40 - since);
      }),
      { numRuns: 200 },
    );
  });
});
