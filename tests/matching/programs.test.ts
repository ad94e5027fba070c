import { describe, expect, it } from '@jest/globals';
import { programs } from '../../bench/fit/programs.ts';
import { meanOf } from '../../bench/fit/six-rounds.ts';
import { atRandom } from '../../bench/fit/ways.ts';
import { random } from '../../bench/random.ts';
import { match } from '../../src/matching/match.ts';
import { prepare } from '../../src/matching/prepare.ts';
import { round } from './people.ts';

describe('a round of a company, a hospital, a university, a utility, or of odd people', () => {
  it.each(programs().filter(({ given }) => given.length < 40))(
    'is clearly better than chance: $name',
    ({ given }) => {
      const input = round(given);
      const { pairs, leftovers, belowAcceptable } = match(input);
      const rng = random(7);
      const prepared = prepare(input);
      const chance = Array.from({ length: 4 }, () => atRandom(input, rng, prepared));
      const worse = meanOf(pairs.map(({ fit }) => fit)) - meanOf(chance.flatMap(({ fits }) => fits));
      expect(worse).toBeGreaterThan(5);
      expect(leftovers.length).toBeLessThanOrEqual(Math.min(...chance.map(({ leftOver }) => leftOver)));
      expect(belowAcceptable.length).toBeLessThanOrEqual(pairs.length / 4);
    },
  );
});
