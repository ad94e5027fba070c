import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { random } from '../../bench/random.ts';
import { workforce } from '../../bench/workforce.ts';
import type { MatchInput, Participant, Round } from '../../src/matching/match.ts';
import { DEFAULT_RULES, match } from '../../src/matching/match.ts';
import { bestByBruteForce, brokenRule } from './brute-force.ts';
import { person, round, smallRound, week } from './people.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

function idsOf({ pairs, leftovers }: Round): readonly string[] {
  return [...pairs.flatMap(({ members }) => [...members]), ...leftovers.map(({ id }) => id)];
}

function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const rng = random(seed);
  return items
    .map((item) => ({ item, at: rng.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

describe('a round', () => {
  it('breaks no hard rule and names everybody once, in ten thousand rounds', () => {
    for (let seed = 0; seed < 10_000; seed++) {
      const input = smallRound(seed);
      const formed = match(input);
      const people = new Map(input.participants.map((one) => [one.id, one]));
      for (const { members } of formed.pairs) {
        const group = members.map((id) => people.get(id) as Participant);
        const broken = group.flatMap((a, at) => group.slice(at + 1).map((b) => brokenRule(a, b, input)));
        if (broken.some((rule) => rule !== undefined)) throw new Error(`round ${seed}: ${broken.join()}`);
      }
      if (idsOf(formed).toSorted().join() !== [...people.keys()].toSorted().join())
        throw new Error(`round ${seed}`);
    }
  });

  it('matches as many as can be, then holds the floor, then gains the most fit, as trying everything shows', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = smallRound(seed, 8);
        const input: MatchInput = { ...drawn, rules: { ...drawn.rules, trio: 'wait' } };
        const formed = match(input);
        const waitedAgain = formed.leftovers.filter(
          ({ id }) => input.participants.find((one) => one.id === id)?.waitedLastRound,
        );
        expect({
          pairs: formed.pairs.length,
          floor: formed.floor,
          breaches: formed.belowAcceptable.length + waitedAgain.length,
          totalFit: formed.totalFit,
        }).toEqual(bestByBruteForce(input));
      }),
      { numRuns: 1500 },
    );
  });

  it('is the same whatever order people come in', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, order) => {
        const input = smallRound(seed, 14);
        const other = {
          ...input,
          participants: shuffled(input.participants, order),
          history: shuffled(input.history, order),
        };
        expect(match(other)).toEqual(match(input));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whatever order a company of 600 comes in', () => {
    const input = { ...workforce(600), rules: DEFAULT_RULES };
    expect(match({ ...input, participants: shuffled(input.participants, 7) })).toEqual(match(input));
  });

  it('of nobody is empty', () => {
    expect(match(round([]))).toMatchObject({ pairs: [], leftovers: [], totalFit: 0, belowAcceptable: [] });
  });

  it('reports every stage it goes through', () => {
    const stages = new Set<string>();
    match({ ...workforce(40), rules: DEFAULT_RULES, bestAmong: 'all-pairs' }, ({ stage }) =>
      stages.add(stage),
    );
    expect([...stages]).toEqual(['candidates', 'matching', 'proving', 'explaining']);
  });
});

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
  const causeOf = (id: string, input: MatchInput): string | undefined =>
    match(input).leftovers.find((left) => left.id === id)?.cause;

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

describe('the round proved best among all pairs', () => {
  it('is never worse than the one among candidates, and both match as many', () => {
    const input = { ...workforce(700), rules: { ...DEFAULT_RULES, trio: 'wait' as const, acceptableFit: 0 } };
    const proved = match({ ...input, bestAmong: 'all-pairs' });
    const quick = match(input);
    expect(quick.pairs).toHaveLength(proved.pairs.length);
    expect(quick.totalFit).toBeLessThanOrEqual(proved.totalFit);
  });
});
