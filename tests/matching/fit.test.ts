import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { BlankPoints } from '../../src/matching/fit.ts';
import { BLANK_PARTS, fitPoints, fitScale, totalOf } from '../../src/matching/fit.ts';
import type { Candidate } from '../../src/matching/match.ts';
import { DEFAULT_WEIGHTS, FIT_PARTS, FIT_PART_NAMES, match } from '../../src/matching/match.ts';
import { scoreRow } from '../../src/matching/scoring/score-rows.ts';
import { prepare } from '../../src/matching/prepare.ts';
import { acceptableByHand, brokenRule, plainFits } from './brute-force.ts';
import { person, round, smallRound } from './people.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const scale = fitScale(DEFAULT_WEIGHTS);
const blanks = Object.fromEntries(BLANK_PARTS.map((part) => [part, 0])) as BlankPoints;
const measure = { scale, blanks };

function pointsOf(a: Candidate, b: Candidate): number {
  return totalOf(fitPoints(a, b, { ...measure, metBefore: 0 }));
}

const one = person('one', {
  team: 'payments',
  department: 'product',
  location: 'Berlin',
  earlierPath: 'teaching',
  interests: ['climbing', 'chess'],
  goals: ['speak in public'],
  offers: ['hiring'],
  seeks: ['estimating'],
});
const similar = person('similar', {
  ...one,
  id: 'similar',
  team: 'search',
  department: 'platform',
  location: 'Toronto',
  earlierPath: 'physics',
  offers: ['estimating'],
  seeks: ['hiring'],
});

function exchange(offers: readonly string[], seeks: readonly string[]): number {
  return fitPoints(one, { ...similar, offers, seeks }, { ...measure, metBefore: 0 }).giveAndTake;
}

function costOfMeeting(share: number): number {
  return fitPoints(one, similar, { ...measure, metBefore: share }).metBefore;
}

const stageOfTwo = (own: Partial<Candidate>): number =>
  fitPoints(person('a', { tenureMonths: 2, ...own }), person('b', { tenureMonths: 90, ...own }), {
    ...measure,
    metBefore: 0,
  }).stage;

describe('fit', () => {
  it('is the same from both sides, whole, and within 0 to 100', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { participants } = smallRound(seed, 4);
        for (const a of participants) {
          for (const b of participants) {
            expect(pointsOf(a, b)).toBe(pointsOf(b, a));
            expect(Number.isInteger(pointsOf(a, b)) && pointsOf(a, b) >= 0 && pointsOf(a, b) <= 100).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('prefers the similar to the identical, and both to the unlike', () => {
    const unlike = person('unlike', {
      level: 1,
      craftFamily: 'sales',
      tenureMonths: 200,
      languages: ['Czech'],
    });
    const identical = { ...one, id: 'identical', offers: similar.offers, seeks: similar.seeks };
    expect(pointsOf(one, similar)).toBeGreaterThan(pointsOf(one, identical));
    expect(pointsOf(one, identical)).toBeGreaterThan(pointsOf(one, unlike));
  });

  it('gives more for an exchange both ways than for one way twice over', () => {
    expect(exchange(['estimating'], ['hiring'])).toBeGreaterThan(2 * exchange(['estimating'], []));
    expect(exchange(['estimating'], [])).toBe(exchange([], ['hiring']));
  });

  it('takes two first-time leads for peers however long each is here', () => {
    expect(stageOfTwo({})).toBe(0);
    expect(stageOfTwo({ firstTimeLead: true })).toBe(scale.stage);
  });

  it('prefers who would talk as often, and in the same way; who is open suits anybody', () => {
    const given = { cadence: 'weekly', style: 'free' } as const;
    const points = (own: Partial<Candidate>) =>
      fitPoints(person('a', given), person('b', { ...given, ...own }), { ...measure, metBefore: 0 });
    expect(points({}).cadence).toBeGreaterThan(points({ cadence: 'monthly' }).cadence);
    expect(points({ cadence: 'open' }).cadence).toBe(points({}).cadence);
    expect(points({}).style).toBeGreaterThan(points({ style: 'structured' }).style);
    expect(points({ style: 'open' }).style).toBe(points({}).style);
  });

  it('neither rewards nor charges what is unknown', () => {
    const { team, department, location, path, tooAlike } = fitPoints(person('a'), person('b'), {
      ...measure,
      metBefore: 0,
    });
    expect([team, department, location, path, tooAlike]).toEqual([0, 0, 0, 0, 0]);
  });

  it('costs less for having met the longer ago it was', () => {
    expect(costOfMeeting(1)).toBeLessThan(costOfMeeting(0.5));
    expect(costOfMeeting(0)).toBe(0);
  });

  it('reaches exactly 100 whatever the weights, and no part that weighs nothing earns points', () => {
    const weights = fc.record(
      Object.fromEntries(FIT_PART_NAMES.map((part) => [part, fc.double({ min: 0, max: 50, noNaN: true })])),
    );
    fc.assert(
      fc.property(weights, (drawn) => {
        const scaled = fitScale({ ...DEFAULT_WEIGHTS, ...drawn, level: 1, team: 0 });
        const earning = FIT_PART_NAMES.filter((part) => FIT_PARTS[part].role === 'earns');
        expect(earning.reduce((sum, part) => sum + scaled[part], 0)).toBe(100);
        expect(scaled.team).toBe(0);
      }),
    );
  });
});

const colleagues = (own: Partial<Candidate>) =>
  ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) =>
    person(id, { level: at < 3 ? 2 : 3, craftFamily: at % 2 === 0 ? 'design' : 'sales', ...own }),
  );

describe('the scale', () => {
  it('is 100 for two of whom each suits nobody better, however little they filled in', () => {
    const { pairs } = match(round(colleagues({})));
    expect(pairs.map(({ fit }) => fit)).toContain(100);
    expect(
      match(round(colleagues({ goals: ['writing'], team: 'one' }))).pairs.map(({ fit }) => fit),
    ).toContain(100);
  });

  it('asks for no more than half of all pairs could give', () => {
    const input = round(colleagues({}), { acceptableFit: 100 });
    const { acceptableFit, belowAcceptable } = match(input);
    expect(acceptableFit).toBe(acceptableByHand(input));
    expect(acceptableFit).toBeLessThan(100);
    expect(belowAcceptable).toEqual([]);
  });

  it('neither charges nor rewards a blank: it counts as it does between others', () => {
    const people = [
      person('a', { team: 'one' }),
      person('b', { team: 'two' }),
      person('c', { team: 'one' }),
      person('blank'),
    ];
    const { points } = prepare(round(people)).between;
    const [a, b, c, blank] = people as [Candidate, Candidate, Candidate, Candidate];
    expect([points(a, b).team, points(a, c).team]).toEqual([scale.team, 0]);
    expect(points(a, blank).team).toBe(Math.round((scale.team * 2) / 3));
  });

  it('does not change when two are pinned or kept apart', () => {
    const people = colleagues({});
    const fitOfTwo = (rules: Parameters<typeof round>[1]) => {
      const { between } = prepare(round(people, rules));
      return people.flatMap((a) => people.filter((b) => b !== a).map((b) => between.fit(a, b)));
    };
    const two = { a: 'a', b: 'c' };
    expect(fitOfTwo({ pinned: [two] })).toEqual(fitOfTwo({}));
    expect(fitOfTwo({ forbidden: [two] })).toEqual(fitOfTwo({}));
  });
});

describe('the scorer', () => {
  it('gives the same fits as the plain definition, and bars the same twosomes', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const input = smallRound(seed);
        const ready = prepare(input).scorerOf(input.participants);
        const fit = plainFits(input);
        ready.people.forEach((a, at) => {
          scoreRow(ready, at, 0);
          const expected = ready.people.map((b) => (brokenRule(a, b, input) === undefined ? fit(a, b) : -1));
          expect([...ready.scores]).toEqual(expected);
        });
      }),
      { numRuns: 500 },
    );
  });
});
