import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { workforce } from '../../bench/workforce.ts';
import { costOfChange } from '../../src/matching/cost-of-change.ts';
import type { MatchInput, Twosome } from '../../src/matching/match.ts';
import { DEFAULT_RULES, match, MatchingInputError } from '../../src/matching/match.ts';
import { person, round, smallRound } from './people.ts';

const input: MatchInput = { ...workforce(40), rules: { ...DEFAULT_RULES, acceptableFit: 0 } };
const before = match(input);

function firstTwoPairs(): { readonly one: Twosome; readonly other: Twosome } {
  const [first, second] = before.pairs;
  if (first === undefined || second === undefined) throw new Error('A round of 40 has pairs');
  return {
    one: { a: first.members[0], b: first.members[1] },
    other: { a: second.members[0], b: second.members[1] },
  };
}

describe('what a change costs', () => {
  it('is nothing for pinning a pair that is there', () => {
    const { one } = firstTwoPairs();
    const { fitLost, peopleLost, pairsBroken } = costOfChange({
      input,
      before,
      change: { kind: 'pin', two: one },
    });
    expect({ fitLost, peopleLost, pairsBroken }).toEqual({ fitLost: 0, peopleLost: 0, pairsBroken: [] });
  });

  it('is never a gain, where all pairs are acceptable and nobody is first in line', () => {
    const seeds = fc.integer({ min: 0, max: 2 ** 31 });
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = smallRound(seed);
        const draft = {
          ...drawn,
          participants: drawn.participants.map((one) => ({ ...one, turn: undefined })),
          rules: { ...drawn.rules, acceptableFit: 0, trio: 'wait' as const },
        };
        const was = match(draft);
        const [pair] = was.pairs;
        if (pair === undefined) return;
        const two = { a: pair.members[0], b: pair.members[1] };
        const { fitLost, peopleLost } = costOfChange({
          input: draft,
          before: was,
          change: { kind: 'forbid', two },
        });
        expect(peopleLost > 0 || (peopleLost === 0 && fitLost >= 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('of a ban: the pair is gone and stays gone with the rules it hands back', () => {
    const { one } = firstTwoPairs();
    const change = costOfChange({ input, before, change: { kind: 'forbid', two: one } });
    expect(change.pairsBroken).toContainEqual([one.a, one.b]);
    expect(match({ ...input, rules: change.rules })).toEqual(change.after);
  });

  it('of a swap: each sits in the other’s place', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => person(id));
    const draft = round(people, { pinned: [{ a: 'a', b: 'b' }] });
    const { after } = costOfChange({
      input: draft,
      before: match(draft),
      change: { kind: 'swap', two: { a: 'b', b: 'c' } },
    });
    expect(after.pairs.map(({ members }) => members)).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });

  it('of a swap with somebody left over: they come in, the other is matched anew or left', () => {
    const people = ['a', 'b', 'c'].map((id) => person(id));
    const draft = round(people, { trio: 'wait', pinned: [{ a: 'a', b: 'b' }] });
    const { after, peopleLost } = costOfChange({
      input: draft,
      before: match(draft),
      change: { kind: 'swap', two: { a: 'b', b: 'c' } },
    });
    expect(after.pairs.map(({ members }) => members)).toEqual([['a', 'c']]);
    expect(peopleLost).toBe(0);
  });

  it('cannot be told for a place in a trio, for a stranger, or for two who may not meet', () => {
    const trio = round(['a', 'b', 'c'].map((id) => person(id)));
    const swap = { kind: 'swap', two: { a: 'a', b: 'b' } } as const;
    expect(() => costOfChange({ input: trio, before: match(trio), change: swap })).toThrow(
      MatchingInputError,
    );
    const stranger = { kind: 'swap', two: { a: 'nobody', b: before.pairs[0]?.members[0] ?? '' } } as const;
    expect(() => costOfChange({ input, before, change: stranger })).toThrow(/unknown-participant \(nobody\)/);
    const apart = round([person('a'), person('b', { notWith: ['a'] })]);
    const pin = { kind: 'pin', two: { a: 'a', b: 'b' } } as const;
    expect(() => costOfChange({ input: apart, before: match(apart), change: pin })).toThrow(
      /pin-not-allowed/,
    );
  });
});
