import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { MatchInput } from '../../src/matching/match.ts';
import { match } from '../../src/matching/match.ts';
import { obstacleIn } from '../../src/matching/obstacles.ts';
import { prospects } from '../../src/matching/prospects.ts';
import { person, round, smallRound, week } from './people.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

function causeOf(id: string, input: MatchInput): string | undefined {
  return match(input).leftovers.find((left) => left.id === id)?.cause;
}

describe('who is left over', () => {
  it('hears that two at most share their working hours, be it nobody or two', () => {
    const far = person('far', { hours: week(0) });
    const day = ['a', 'b', 'c', 'd'].map((id) => person(id, { hours: week(12) }));
    const taken = ['e', 'f'].map((id) => person(id, { hours: week(0) }));
    expect(causeOf('far', round([...day, far], { trio: 'wait' }))).toBe('no-shared-hours');
    const pinned = [{ a: 'e', b: 'f' }];
    expect(causeOf('far', round([...day, far, ...taken], { trio: 'wait', pinned }))).toBe('no-shared-hours');
  });

  it('hears of nobody whom a rule nobody sees bars, but what one hears whose possible peers are needed elsewhere', () => {
    const others = ['b', 'c', 'd'];
    const all = [person('a'), ...others.map((id) => person(id))];
    const barred = [
      round([person('a', { notWith: others }), ...all.slice(1)]),
      round([person('a'), ...others.map((id) => person(id, { managerId: 'a' }))]),
      round([person('a'), ...others.map((id) => person(id, { notWith: ['a'] }))]),
      round(all, { forbidden: others.map((b) => ({ a: 'a', b })) }),
    ];
    for (const input of barred) expect(causeOf('a', input)).toBe('all-taken');
    // As the only one of an odd number anybody is the odd one out, where there are no trios.
    const five = [person('a'), ...[...others, 'e'].map((id) => person(id, { notWith: ['a'] }))];
    expect(causeOf('a', round(five, { trio: 'wait' }))).toBe('odd-one-out');
  });

  it('hears what hangs on hours, languages and their own pairs alone, whoever named whom', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const input = smallRound(seed, 9);
        const openly = {
          ...input,
          participants: input.participants.map((each) => ({ ...each, managerId: each.id, notWith: [] })),
        };
        for (const { id, cause } of match(input).leftovers) {
          const obstacle = obstacleIn(prospects(id, openly));
          expect(obstacle === undefined).toBe(cause === 'all-taken' || cause === 'odd-one-out');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('hears one and the same where two at most whom they haven’t met could be their peer, whatever is against it', () => {
    const three = ['a', 'b', 'c'].map((id) => person(id));
    const few = [
      round([person('a'), person('b', { notWith: ['a'] })]),
      round([person('a', { notWith: ['b', 'c'] }), ...three.slice(1)]),
      round([person('a'), ...three.slice(1)], {
        trio: 'wait',
        pinned: [{ a: 'b', b: 'c' }],
      }),
      ...[['a'], []].map((notWith) => ({
        ...round([person('a'), person('b'), person('c'), person('d', { notWith })], {
          trio: 'wait',
          ...(notWith.length === 0 && { pinned: [{ a: 'b', b: 'd' }] }),
        }),
        history: ['b', 'c'].map((b) => ({ a: 'a', b, monthsAgo: 2 })),
      })),
      {
        ...round([...three, person('d')]),
        history: ['b', 'c', 'd'].map((b) => ({ a: 'a', b, monthsAgo: 11 })),
      },
    ];
    for (const input of few) expect(causeOf('a', input)).toBe('few-peers');
  });

  it('hears that nobody shares a language, which is never overlooked', () => {
    const english = ['a', 'b', 'c'].map((id) => person(id));
    const input = round([...english, person('d', { languages: ['Czech'] })]);
    expect(causeOf('d', input)).toBe('no-shared-language');
    expect(match(input).pairs.map(({ members }) => members)).toEqual([['a', 'b', 'c']]);
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
