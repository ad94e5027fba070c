import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { random } from '../../bench/random.ts';
import { bestOfEveryWay } from '../../src/matching/choosing/every-way.ts';
import type { MatchInput, Candidate } from '../../src/matching/match.ts';
import { match } from '../../src/matching/match.ts';
import { prepare } from '../../src/matching/prepare.ts';
import { bestWorthByBruteForce, brokenRule, worthByHand } from './brute-force.ts';
import { person, round, smallRound } from './people.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

const allowingTrios = (input: MatchInput): MatchInput => ({
  ...input,
  rules: { ...input.rules, trio: 'allow' },
});

/** With the first two who may meet pinned, if there are any. */
function withPin(input: MatchInput): MatchInput {
  const [pin] = input.participants.flatMap((a, at) =>
    input.participants
      .slice(at + 1)
      .filter((b) => brokenRule(a, b, input) === undefined)
      .map((b) => ({ a: a.id, b: b.id })),
  );
  return pin === undefined ? input : { ...input, rules: { ...input.rules, pinned: [pin] } };
}

/** So many people, half of the twosomes of whom are kept apart. */
function crowdedRound(seed: number, size: number): MatchInput {
  const rng = random(seed);
  const people = Array.from({ length: size }, (_, at) =>
    person(`p${at + 10}`, { level: ([1, 2, 3, 4, 5] as const)[rng.below(5)] ?? 3 }),
  );
  const forbidden = people.flatMap(({ id: a }, at) =>
    people.slice(at + 1).flatMap(({ id: b }) => (rng.chance(0.6) ? [{ a, b }] : [])),
  );
  return round(people, { forbidden });
}

describe('the odd person', () => {
  const three = [person('a'), person('b'), person('c')];

  it('joins the pair that fits best, where trios are allowed', () => {
    const { pairs, leftovers } = match(round(three));
    expect(pairs.map(({ members }) => members)).toEqual([['a', 'b', 'c']]);
    expect(leftovers).toEqual([]);
  });

  it('waits where they are not, and is told so', () => {
    const five = [...three, person('d'), person('e')];
    const { leftovers } = match(round(five, { trio: 'wait' }));
    expect(leftovers).toEqual([{ id: expect.any(String), cause: 'odd-one-out' }]);
  });

  it('is not who waited the last time', () => {
    for (const waited of ['a', 'b', 'c']) {
      const people = three.map((one) => ({
        ...one,
        ...(one.id === waited && { turn: 'left-over' as const }),
      }));
      const { leftovers } = match(round(people, { trio: 'wait' }));
      expect(leftovers.map(({ id }) => id)).not.toContain(waited);
    }
  });

  it('is not who was left over the last time, where all others have lost a peer since', () => {
    for (const left of ['a', 'b', 'c']) {
      const people = three.map(
        (one) => ({ ...one, turn: one.id === left ? 'left-over' : 'spared' }) as const,
      );
      const { leftovers } = match(round(people, { trio: 'wait' }));
      expect(leftovers.map(({ id }) => id)).not.toContain(left);
    }
  });

  it('is chosen so that nobody is left over for nothing', () => {
    const people = ['a0', 'a1', 'a2', 'a3', 'a4'].map((id) => person(id));
    const apart = ['03', '12', '24', '34'].map((two) => ({ a: `a${two[0]}`, b: `a${two[1]}` }));
    const { pairs, leftovers } = match(round(people, { forbidden: apart }));
    expect(leftovers).toEqual([]);
    expect(pairs.map(({ members }) => members)).toEqual([
      ['a0', 'a1', 'a4'],
      ['a2', 'a3'],
    ]);
  });

  it('is spared the next time, as are the two whom they joined', () => {
    const people = Array.from({ length: 13 }, (_, at) => person(`p${at + 10}`));
    let waited: readonly string[] = [];
    for (let again = 0; again < 4; again++) {
      const drawn = people.map((one) => ({
        ...one,
        ...(waited.includes(one.id) && { turn: 'spared' as const }),
      }));
      const trio = match(round(drawn)).pairs.find(({ members }) => members.length === 3)?.members ?? [];
      expect(trio).toHaveLength(3);
      expect(trio.filter((id) => waited.includes(id))).toEqual([]);
      waited = trio;
    }
  });

  it('is the best of all ways to group up to nine people, trios and pins included', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, hasPin) => {
        const drawn = smallRound(seed, 9);
        const input = hasPin ? withPin(allowingTrios(drawn)) : allowingTrios(drawn);
        const { pairs, leftovers } = match(input);
        const groups = [
          ...pairs.map(({ members }): readonly string[] => members),
          ...leftovers.map(({ id }) => [id]),
        ];
        const people = groups.map((ids) => input.participants.filter(({ id }) => ids.includes(id)));
        expect(worthByHand(people, input)).toEqual(bestWorthByBruteForce(input));
      }),
      { numRuns: 120 },
    );
  });

  it('leaves over no more of a dozen and more than trying every way does', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 13, max: 14 }), (seed, size) => {
        const { rules, history, participants } = allowingTrios(crowdedRound(seed, size));
        const input = { participants, history, rules };
        const { between, acceptableFit } = prepare(input);
        const { alone } = bestOfEveryWay({ people: participants, pinned: [] }, between, acceptableFit);
        expect(match(input).leftovers).toHaveLength(alone.length);
      }),
      { numRuns: 10 },
    );
  });

  it('joins nobody whom a rule keeps them from', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = smallRound(seed, 9);
        const input: MatchInput = { ...drawn, rules: { ...drawn.rules, trio: 'allow' } };
        const { pairs, leftovers } = match(input);
        const find = (id: string): Candidate =>
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
