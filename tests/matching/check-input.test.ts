import { describe, expect, it } from '@jest/globals';
import type { MatchInput, MatchingInputFault, Candidate, Rules } from '../../src/matching/match.ts';
import {
  DEFAULT_RULES,
  DEFAULT_WEIGHTS,
  match,
  MatchingInputError,
  MAX_TOPICS,
} from '../../src/matching/match.ts';
import { person, round } from './people.ts';

function faultOf(input: MatchInput): string {
  try {
    match(input);
    return 'none';
  } catch (error) {
    if (error instanceof MatchingInputError) return `${error.code}: ${error.item}`;
    throw error;
  }
}

function withRules(rules: Partial<Rules>): MatchInput {
  return round([person('a'), person('b'), person('c')], rules);
}

function withPerson(own: Partial<Candidate>): MatchInput {
  return round([person('a'), person('b', own)]);
}

describe('input that makes no sense is refused, naming the item', () => {
  const topics = Array.from({ length: MAX_TOPICS + 1 }, (_, at) => `topic ${at}`);
  const span = (from: number, until: number): MatchInput => withPerson({ hours: [{ from, until }] });
  const cases: readonly (readonly [MatchingInputFault, string, MatchInput])[] = [
    ['duplicate-id', 'a', round([person('a'), person('a')])],
    ['empty-id', '', round([person('')])],
    ['bad-tenure', 'b', withPerson({ tenureMonths: -1 })],
    ['bad-tenure', 'b', withPerson({ tenureMonths: Number.NaN })],
    ['bad-hours', 'b', span(600, 540)],
    ['bad-hours', 'b', span(-60, 60)],
    ['bad-hours', 'b', span(10_000, 10_081)],
    ['bad-hours', 'b', span(Number.NaN, 60)],
    [
      'bad-hours',
      'b',
      withPerson({
        hours: [
          { from: 0, until: 60 },
          { from: 30, until: 90 },
        ],
      }),
    ],
    ['too-many-topics', 'b', withPerson({ offers: topics })],
    ['bad-past-pair', 'a and a', { ...withRules({}), history: [{ a: 'a', b: 'a', monthsAgo: 1 }] }],
    ['bad-past-pair', 'a and b', { ...withRules({}), history: [{ a: 'a', b: 'b', monthsAgo: Infinity }] }],
    ['bad-setting', 'noRepeatMonths', withRules({ noRepeatMonths: -1 })],
    ['bad-setting', 'minSharedHours', withRules({ minSharedHours: Number.NaN })],
    ['bad-setting', 'acceptableFit', withRules({ acceptableFit: 101 })],
    ['bad-setting', 'acceptableFit', withRules({ acceptableFit: 59.5 })],
    ['bad-weight', 'level', withRules({ weights: { ...DEFAULT_WEIGHTS, level: Infinity } })],
    ['bad-weight', 'hours', withRules({ weights: { ...DEFAULT_WEIGHTS, hours: -1 } })],
    ['unknown-participant', 'z', withRules({ pinned: [{ a: 'a', b: 'z' }] })],
    [
      'pinned-twice',
      'a',
      withRules({
        pinned: [
          { a: 'a', b: 'b' },
          { a: 'c', b: 'a' },
        ],
      }),
    ],
    ['pin-not-allowed', 'a and a', withRules({ pinned: [{ a: 'a', b: 'a' }] })],
  ];

  it.each(cases)('%s: %s', (code, item, input) => {
    expect(faultOf(input)).toBe(`${code}: ${item}`);
  });

  it('a level that is none', () => {
    const levels = [0, 6, 2.5, Number.NaN].map((level) => Object.assign(person('b'), { level }));
    for (const one of levels) expect(faultOf(round([one]))).toBe('bad-level: b');
  });

  it('a weight that no part has, and a part that has no weight', () => {
    const unknown = Object.assign({ ...DEFAULT_WEIGHTS }, { astrology: 3 });
    expect(faultOf(withRules({ weights: unknown }))).toBe('unknown-weight: astrology');
    const { craft: _, ...rest } = DEFAULT_WEIGHTS;
    const input = withRules({});
    Object.assign(input.rules, { weights: rest });
    expect(faultOf(input)).toBe('missing-weight: craft');
  });

  it('weights that are all zero', () => {
    const weights = { ...DEFAULT_WEIGHTS };
    for (const part of Object.keys(weights)) Object.assign(weights, { [part]: 0 });
    expect(faultOf(withRules({ weights }))).toBe('bad-weight: total');
  });

  it('a pin against a hard rule, in the same words whichever rule it is', () => {
    const pinned = [{ a: 'a', b: 'b' }];
    const against = [
      round([person('a', { notWith: ['b'] }), person('b')], { pinned }),
      round([person('a', { managerId: 'b' }), person('b')], { pinned }),
      round([person('a', { hours: [] }), person('b')], { pinned }),
      round([person('a'), person('b')], { pinned, forbidden: pinned }),
      { ...round([person('a'), person('b')], { pinned }), history: [{ a: 'b', b: 'a', monthsAgo: 0 }] },
    ];
    for (const input of against) expect(faultOf(input)).toBe('pin-not-allowed: a and b');
  });
});

describe('input that is merely out of date is taken', () => {
  it('people who have left may still be named in the past, in bans and on lists', () => {
    const people = [person('a', { managerId: 'gone', notWith: ['gone'] }), person('b')];
    const input = {
      participants: people,
      history: [{ a: 'a', b: 'gone', monthsAgo: 1 }],
      rules: { ...DEFAULT_RULES, forbidden: [{ a: 'gone', b: 'b' }] },
    };
    expect(match(input).pairs.map(({ members }) => members)).toEqual([['a', 'b']]);
  });
});
