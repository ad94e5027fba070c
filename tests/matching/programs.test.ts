import { describe, expect, it } from '@jest/globals';
import { programs } from '../../bench/fit/programs.ts';
import { meanOf } from '../../bench/fit/six-rounds.ts';
import { atRandom } from '../../bench/fit/ways.ts';
import { random } from '../../bench/random.ts';
import type { Weighting } from '../../src/matching/match.ts';
import { match, weightsFor } from '../../src/matching/match.ts';
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

describe('what counts most', () => {
  const [drawn] = programs().filter(({ name }) => name === 'company of 47');
  const share = (weighting: Weighting, holds: (reason: string) => boolean): number => {
    const { pairs } = match(round(drawn?.truth ?? [], { weights: weightsFor(weighting) }));
    const parts = pairs.filter(({ parts: of }) =>
      Object.entries(of).some(([part, points]) => holds(part) && points > 0),
    );
    return parts.length / pairs.length;
  };

  it.each([
    ['learning', 'giveAndTake'],
    ['same-work', 'craft'],
    ['other-corners', 'department'],
  ] as const)('%s gives more pairs their %s', (weighting, part) => {
    const earning = (name: string) => name === part;
    expect(share(weighting, earning)).toBeGreaterThan(share('balanced', earning));
  });
});
