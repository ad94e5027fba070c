import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { eligibility } from '../../src/matching/eligibility.ts';
import { fitOf, fitPoints, fitScale } from '../../src/matching/fit.ts';
import type { Participant } from '../../src/matching/match.ts';
import { DEFAULT_WEIGHTS, FIT_PARTS, FIT_PART_NAMES } from '../../src/matching/match.ts';
import { scoreRow } from '../../src/matching/scoring/score-rows.ts';
import { scorer } from '../../src/matching/scoring/scorer.ts';
import { brokenRule, plainFit } from './brute-force.ts';
import { person, smallRound } from './people.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const scale = fitScale(DEFAULT_WEIGHTS);

function fit(a: Participant, b: Participant): number {
  return fitOf(fitPoints(a, b, { scale, metBefore: 0 }));
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
  return fitPoints(one, { ...similar, offers, seeks }, { scale, metBefore: 0 }).giveAndTake;
}

function costOfMeeting(share: number): number {
  return fitPoints(one, similar, { scale, metBefore: share }).metBefore;
}

describe('fit', () => {
  it('is the same from both sides, whole, and within 0 to 100', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { participants } = smallRound(seed, 4);
        for (const a of participants) {
          for (const b of participants) {
            expect(fit(a, b)).toBe(fit(b, a));
            expect(Number.isInteger(fit(a, b)) && fit(a, b) >= 0 && fit(a, b) <= 100).toBe(true);
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
    expect(fit(one, similar)).toBeGreaterThan(fit(one, identical));
    expect(fit(one, identical)).toBeGreaterThan(fit(one, unlike));
  });

  it('gives more for an exchange both ways than for one way twice over', () => {
    expect(exchange(['estimating'], ['hiring'])).toBeGreaterThan(2 * exchange(['estimating'], []));
    expect(exchange(['estimating'], [])).toBe(exchange([], ['hiring']));
  });

  it('takes two first-time leads for peers however long each is here', () => {
    const stage = (own: Partial<Participant>): number =>
      fitPoints(person('a', { tenureMonths: 2, ...own }), person('b', { tenureMonths: 90, ...own }), {
        scale,
        metBefore: 0,
      }).stage;
    expect(stage({})).toBe(0);
    expect(stage({ firstTimeLead: true })).toBe(scale.stage);
  });

  it('neither rewards nor charges what is unknown', () => {
    const { team, department, location, path, tooAlike } = fitPoints(person('a'), person('b'), {
      scale,
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

describe('the scorer', () => {
  it('gives the same fits as the plain definition, and bars the same twosomes', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const input = smallRound(seed);
        const { participants, history, rules } = input;
        const ready = scorer(participants, {
          scale: fitScale(rules.weights),
          minSharedHours: rules.minSharedHours,
          eligibility: eligibility(participants, history, rules),
        });
        ready.people.forEach((a, at) => {
          scoreRow(ready, at, 0);
          const expected = ready.people.map((b) =>
            brokenRule(a, b, input) === undefined ? plainFit(a, b, input) : -1,
          );
          expect([...ready.scores]).toEqual(expected);
        });
      }),
      { numRuns: 500 },
    );
  });
});
