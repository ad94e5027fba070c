import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { random } from '../../bench/random.ts';
import type { MatchInput, MatchedRound, Twosome } from '../../src/matching/match.ts';
import { match } from '../../src/matching/match.ts';
import { brokenRule } from './brute-force.ts';
import { person, round, smallRound } from './people.ts';

const together = ({ pairs }: MatchedRound, { a, b }: Twosome): boolean =>
  pairs.some(({ members }) => [a, b].every((id) => members.some((member) => member === id)));

const [ab, bc] = [
  { a: 'a', b: 'b' },
  { a: 'b', b: 'c' },
];

/** Each is made for the next: a for c, and b for d. */
const four = [
  person('a', { offers: ['writing'], seeks: ['speaking'], goals: ['change'] }),
  person('b', {
    offers: ['hiring'],
    seeks: ['planning'],
    goals: ['growth'],
    level: 1,
    craftFamily: 'design',
  }),
  person('c', { offers: ['speaking'], seeks: ['writing'], goals: ['change'] }),
  person('d', {
    offers: ['planning'],
    seeks: ['hiring'],
    goals: ['growth'],
    level: 1,
    craftFamily: 'design',
  }),
];

function waitedOf({ participants }: MatchInput, { leftovers }: MatchedRound): number {
  return leftovers.filter(({ id }) => participants.some((one) => one.id === id && one.turn !== undefined))
    .length;
}

describe('two who wish for each other', () => {
  it('are put together, though both would fit others better, and the round says nothing of it', () => {
    const without = match(round(four));
    expect(without.pairs.map(({ members }) => members)).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
    const formed = match({ ...round(four), wished: [ab] });
    expect(formed.pairs.map(({ members, pinned }) => [...members, pinned])).toEqual([
      ['a', 'b', false],
      ['c', 'd', false],
    ]);
    expect(formed.pairs[0]?.fit).toBe(match(round(four, { pinned: [ab] })).pairs[0]?.fit);
  });

  it('are kept apart by a rule as any two are', () => {
    const managed = four.map((one) => (one.id === 'a' ? { ...one, managerId: 'b' } : one));
    expect(together(match({ ...round(managed), wished: [ab] }), ab)).toBe(false);
    expect(together(match({ ...round(four, { forbidden: [ab] }), wished: [ab] }), ab)).toBe(false);
  });

  it('cost nobody else a peer', () => {
    const forbidden = [
      { a: 'c', b: 'd' },
      { a: 'c', b: 'b' },
      { a: 'd', b: 'a' },
    ];
    const formed = match({ ...round(four, { trio: 'wait', forbidden }), wished: [ab] });
    expect(formed.leftovers).toEqual([]);
    expect(together(formed, ab)).toBe(false);
  });

  it('come to their wish where an earlier one of the same person does not', () => {
    const formed = match({ ...round(four), wished: [ab, bc] });
    expect(together(formed, ab) !== together(formed, bc)).toBe(true);
  });

  it('break no rule, and leave nobody over who had a peer without them, whatever the round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const input = smallRound(seed, 9);
        const rng = random(seed + 7);
        const ids = input.participants.map(({ id }) => id);
        const wished = ids.flatMap((a, at) =>
          ids.slice(at + 1).flatMap((b) => (rng.chance(0.2) ? [{ a, b }] : [])),
        );
        const [with_, without] = [match({ ...input, wished }), match(input)];
        expect(with_.leftovers.length).toBeLessThanOrEqual(without.leftovers.length);
        expect(waitedOf(input, with_)).toBeLessThanOrEqual(waitedOf(input, without));
        expect(with_.pairs.some(({ pinned }) => pinned)).toBe(false);
        const byId = new Map(input.participants.map((one) => [one.id, one]));
        for (const two of wished.filter((each) => together(with_, each))) {
          const [a, b] = [byId.get(two.a), byId.get(two.b)];
          expect(a && b && brokenRule(a, b, input)).toBeUndefined();
        }
      }),
      { numRuns: 150 },
    );
  });
});
