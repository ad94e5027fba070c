import { describe, expect, it } from '@jest/globals';
import { match } from '../../src/matching/match.ts';
import type { MatchInput } from '../../src/matching/match.ts';
import { repeatsAdvice } from '../../src/matching/repeats.ts';
import { person, round } from './people.ts';

const ids = ['a', 'b', 'c', 'd'];

/** All of whom have met each other so many months ago. */
function met(
  monthsAgo: (a: string, b: string) => number,
  rules: Parameters<typeof round>[1] = {},
): MatchInput {
  const history = ids.flatMap((a, at) =>
    ids.slice(at + 1).map((b) => ({ a, b, monthsAgo: monthsAgo(a, b) })),
  );
  return {
    ...round(
      ids.map((id) => person(id)),
      rules,
    ),
    history,
  };
}

const advice = (input: MatchInput) => repeatsAdvice(input, match(input));

describe('where everyone has met', () => {
  it('fewer months help, the most that give as many pairs as any', () => {
    expect(advice(met(() => 7.5))).toEqual({ months: 7, pairs: 2, trios: 0, isEveryone: true });
    const some = met((a, b) => (a + b === 'ab' || a + b === 'cd' ? 5 : 2));
    expect(advice(some)).toEqual({ months: 5, pairs: 2, trios: 0, isEveryone: true });
  });

  it('nothing is said where they may meet, or where another rule is against it', () => {
    expect(advice(met(() => 13))).toBeUndefined();
    const apart = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => ({ a, b })));
    expect(advice(met(() => 2, { forbidden: apart }))).toBeUndefined();
    expect(advice(met(() => 2, { noRepeatMonths: 0 }))).toBeUndefined();
  });

  it('a pair that meets again is still a good one, for as long as it lasts', () => {
    const { pairs } = match(met(() => 1, { noRepeatMonths: 0 }));
    expect(pairs.map(({ fit }) => fit)).toEqual([50, 50]);
  });
});

describe('a place', () => {
  it('counts all who share hours and a language, whatever rule is against them, and equals once', () => {
    const people = [
      person('a', { craftFamily: 'design', notWith: ['b'] }),
      person('b', { craftFamily: 'design' }),
      person('c', { craftFamily: 'sales' }),
      person('d', { craftFamily: 'sales' }),
      person('far', { languages: ['Czech'] }),
    ];
    const { pairs } = match(round(people, { pinned: [{ a: 'a', b: 'c' }], trio: 'wait' }));
    expect(pairs.find(({ pinned }) => pinned)?.places).toEqual([
      { id: 'a', place: 2, of: 3 },
      { id: 'c', place: 2, of: 3 },
    ]);
  });
  it('of a trio is that of the better of their two peers, for each', () => {
    const people = [
      person('a', { craftFamily: 'design' }),
      person('b', { craftFamily: 'design' }),
      person('c', { craftFamily: 'sales' }),
      person('d', { craftFamily: 'sales', notWith: ['a', 'b', 'c'] }),
    ];
    const [trio] = match(round(people, { trio: 'allow' })).pairs;
    expect(trio?.places).toEqual([
      { id: 'a', place: 1, of: 3 },
      { id: 'b', place: 1, of: 3 },
      { id: 'c', place: 2, of: 3 },
    ]);
  });
});
