import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { random } from '../../bench/random.ts';
import { workforce } from '../../bench/workforce.ts';
import type { MatchInput, MatchedRound } from '../../src/matching/match.ts';
import { DEFAULT_RULES, match } from '../../src/matching/match.ts';
import { bestByBruteForce, brokenRule, countTurnsByHand } from './brute-force.ts';
import { person, round, smallRound, week } from './people.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

function idsOf({ pairs, leftovers }: MatchedRound): readonly string[] {
  return [...pairs.flatMap(({ members }) => [...members]), ...leftovers.map(({ id }) => id)];
}

function faultOf(input: MatchInput, seed: number): string | undefined {
  const formed = match(input);
  for (const { members } of formed.pairs) {
    const group = input.participants.filter(({ id }) => members.some((member) => member === id));
    const broken = group.flatMap((a, at) => group.slice(at + 1).map((b) => brokenRule(a, b, input)));
    if (broken.some((rule) => rule !== undefined)) return `round ${seed}: ${broken.join()}`;
  }
  const everybody = input.participants.map(({ id }) => id);
  return idsOf(formed).toSorted().join() === everybody.toSorted().join()
    ? undefined
    : `round ${seed}: who is in it`;
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
    const faults = Array.from({ length: 10_000 }, (_, seed) => faultOf(smallRound(seed, 7), seed));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  it('matches as many as can be, then keeps to turns, holds the floor, and gains the most fit, as trying everything shows', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = smallRound(seed, 8);
        const input: MatchInput = { ...drawn, rules: { ...drawn.rules, trio: 'wait' } };
        const formed = match(input);
        const left = formed.leftovers.flatMap(({ id }) => input.participants.filter((one) => one.id === id));
        expect({
          pairs: formed.pairs.length,
          turnsMissed: countTurnsByHand(left),
          floor: formed.floor,
          breaches: formed.belowAcceptable.length,
          totalFit: formed.totalFit,
        }).toEqual(bestByBruteForce(input));
      }),
      { numRuns: 500 },
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
      // In this one, what blanks count for lay on the border between two points.
      { numRuns: 300, examples: [[1_887_142_253, 0]] },
    );
  });

  it('is the same whatever order a company of 400 comes in', () => {
    const input = { ...workforce(400), rules: DEFAULT_RULES };
    expect(match({ ...input, participants: shuffled(input.participants, 7) })).toEqual(match(input));
  });

  it('keeps nobody from somebody whose shifts rotate, and prefers those whom they can be sure to meet', () => {
    const nurse = person('nurse', { hoursVary: true });
    const [night, day] = [person('night', { hours: week(20) }), person('day')];
    expect(match(round([{ ...nurse, hoursVary: false }, night])).pairs).toEqual([]);
    expect(match(round([nurse, night])).pairs).toHaveLength(1);
    const { pairs } = match(round([nurse, night, day]));
    expect(pairs.map(({ members }) => members)).toEqual([['day', 'nurse']]);
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
