import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { random } from '../../bench/random.ts';
import { candidates } from '../../src/matching/candidates.ts';
import { fairnessFloor } from '../../src/matching/choosing/fairness-floor.ts';
import { largestTurnsKept, turnWeight } from '../../src/matching/choosing/turns.ts';
import type { MatchInput, Candidate } from '../../src/matching/match.ts';
import { match } from '../../src/matching/match.ts';
import { person, round } from './people.ts';
import { allPairs, ready } from './pool.ts';

const several = (prefix: string, count: number, own: Partial<Candidate>): readonly Candidate[] =>
  Array.from({ length: count }, (_, at) => person(`${prefix}${at + 10}`, own));

/** Those of each side meet those of the other alone. */
function twoSides(one: readonly Candidate[], other: readonly Candidate[]): MatchInput {
  const forbidden = [one, other].flatMap((people) =>
    people.flatMap(({ id: a }, at) => people.slice(at + 1).map(({ id: b }) => ({ a, b }))),
  );
  return round([...one, ...other], { forbidden, trio: 'wait' });
}

/** Two dozen whom more than twice as many need; who fit the most of them are mostly those with a turn. */
function crowdedSides(seed: number): MatchInput {
  const rng = random(seed);
  const alike = { level: 2, craftFamily: 'nursing' } as const;
  const drawn = (one: Candidate): Candidate => ({
    ...one,
    ...(rng.chance(0.7) ? alike : { level: 4, craftFamily: 'law' }),
  });
  const withTurn = (one: Candidate): Candidate =>
    rng.chance(one.level === 2 ? 0.5 : 0.1)
      ? { ...one, turn: rng.chance(0.5) ? 'left-over' : 'spared' }
      : one;
  return twoSides(several('a', 24, {}).map(drawn), several('b', 55, {}).map(drawn).map(withTurn));
}

describe('a turn', () => {
  it('is kept where only somebody far down the list of those who fit can keep it', () => {
    const near = several('n', 16, { level: 2, craftFamily: 'nursing' });
    const far = several('f', 4, { level: 4, craftFamily: 'law' });
    const waited = several('w', 20, { level: 2, craftFamily: 'nursing', turn: 'left-over' });
    const others = several('o', 20, { level: 4, craftFamily: 'law' });
    const { leftovers } = match(twoSides([...near, ...far], [...waited, ...others]));
    expect(leftovers.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  });

  it('is kept as often as among all pairs, though a choice is made from few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const pool = ready(crowdedSides(seed));
        const turns = Uint8Array.from(pool.people, turnWeight);
        const { edges } = fairnessFloor(
          pool,
          candidates(pool, 16, () => undefined),
          60,
        );
        expect(largestTurnsKept(edges, turns)).toBe(largestTurnsKept(allPairs(pool), turns));
      }),
      { numRuns: 60 },
    );
  });
});
