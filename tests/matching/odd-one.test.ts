import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { MatchInput, Participant } from '../../src/matching/match.ts';
import { match } from '../../src/matching/match.ts';
import { brokenRule } from './brute-force.ts';
import { person, round, smallRound, week } from './people.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

function causeOf(id: string, input: MatchInput): string | undefined {
  return match(input).leftovers.find((left) => left.id === id)?.cause;
}

describe('the odd person', () => {
  const three = [person('a'), person('b'), person('c')];

  it('joins the pair that fits best, where trios are allowed', () => {
    const { pairs, leftovers } = match(round(three));
    expect(pairs.map(({ members }) => members)).toEqual([['a', 'b', 'c']]);
    expect(leftovers).toEqual([]);
  });

  it('waits where they are not, and is told so', () => {
    const { leftovers } = match(round(three, { trio: 'wait' }));
    expect(leftovers).toEqual([{ id: expect.any(String), cause: 'odd-one-out' }]);
  });

  it('is not who waited the last time', () => {
    for (const waited of ['a', 'b', 'c']) {
      const people = three.map((one) => ({ ...one, waitedLastRound: one.id === waited }));
      const { leftovers } = match(round(people, { trio: 'wait' }));
      expect(leftovers.map(({ id }) => id)).not.toContain(waited);
    }
  });

  it('joins nobody whom a rule keeps them from', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = smallRound(seed, 9);
        const input: MatchInput = { ...drawn, rules: { ...drawn.rules, trio: 'allow' } };
        const { pairs, leftovers } = match(input);
        const find = (id: string): Participant =>
          input.participants.find((one) => one.id === id) ?? person('nobody');
        for (const { id } of leftovers) {
          const hosts = pairs.filter(
            ({ members }) =>
              members.length === 2 &&
              members.every((member) => brokenRule(find(id), find(member), input) === undefined),
          );
          expect(hosts).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('who is left over', () => {
  it('hears that no working hours are shared', () => {
    const far = person('far', { hours: week(0) });
    expect(
      causeOf('far', round([person('a', { hours: week(12) }), person('b', { hours: week(12) }), far])),
    ).toBe('no-shared-hours');
  });

  it('hears no more than that a rule bars everybody, whichever rule it is', () => {
    const barred = [
      round([person('a'), person('b', { notWith: ['a'] })]),
      round([person('a'), person('b', { managerId: 'a' })]),
      round([person('a'), person('b')], { forbidden: [{ a: 'b', b: 'a' }] }),
      { ...round([person('a'), person('b')]), history: [{ a: 'a', b: 'b', monthsAgo: 11 }] },
    ];
    for (const input of barred) expect(causeOf('a', input)).toBe('all-barred');
  });

  it('hears that those they could meet are needed elsewhere', () => {
    const people = ['hub', 'x', 'y', 'z'].map((id) => person(id));
    const apart = [
      { a: 'x', b: 'y' },
      { a: 'y', b: 'z' },
      { a: 'x', b: 'z' },
    ];
    const { leftovers } = match(round(people, { forbidden: apart }));
    expect(leftovers.map(({ cause }) => cause)).toEqual(['all-taken', 'all-taken']);
  });
});

describe('pins', () => {
  it('are kept, marked, and the rest is matched around them', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => person(id));
    const { pairs } = match(round(people, { pinned: [{ a: 'd', b: 'a' }] }));
    expect(pairs.map(({ members, pinned }) => ({ members, pinned }))).toEqual([
      { members: ['a', 'd'], pinned: true },
      { members: ['b', 'c'], pinned: false },
    ]);
  });

  it('take in the odd person only where no other pair can', () => {
    const people = ['a', 'b', 'c', 'd', 'e'].map((id) => person(id));
    const pinned = [{ a: 'a', b: 'b' }];
    const trio = match(round(people, { pinned })).pairs.find(({ members }) => members.length === 3);
    expect(trio?.members).toEqual(['c', 'd', 'e']);
    expect(match(round(people.slice(0, 3), { pinned })).pairs[0]?.members).toEqual(['a', 'b', 'c']);
  });
});
