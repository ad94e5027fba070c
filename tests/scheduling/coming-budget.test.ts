import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { withinBudget, type Planned } from '../../src/scheduling/coming-budget.ts';
import type { PersonalHours } from '../../src/scheduling/time-gate.ts';
import { mondayToFriday, sameHours } from '../../src/scheduling/working-week.ts';

const monday = Temporal.Instant.from('2026-03-02T10:00:00Z');
const days = (count: number) => monday.add({ hours: 24 * count });

const hoursOf = (personId: string): PersonalHours => ({
  personId,
  timeZone: 'UTC',
  week: sameHours(mondayToFriday, { from: '09:00', until: '17:00' }),
  awayUntil: undefined,
});

type Of = { readonly on: number; readonly staleAfter?: number; readonly to?: readonly string[] };

const nudge = ({ on, staleAfter = 5, to = ['ana', 'ben'] }: Of): Planned => ({
  touchpoint: {
    kind: 'nudge',
    audience: 'pair',
    when: 'good-moment',
    weight: 'nudge',
    staleAfter: Temporal.Duration.from({ hours: 24 * staleAfter }),
    compose: async () => undefined,
  },
  dueAt: days(on),
  at: days(on),
  everyone: to.map(hoursOf),
  fits: true,
});

const shown = (planned: readonly Planned[], nudged: readonly number[] = []) =>
  withinBudget(planned, new Map([['ana', nudged.map((on) => ({ at: days(on), isToAll: true }))]])).map(
    ({ at, fits, kept }) => [at.toString().slice(0, 10), fits ? 'comes' : 'does not', kept ?? 'in time'],
  );

const alone = ({ goesFirst, ...of }: Of & { readonly goesFirst: boolean }): Planned => {
  return {
    ...nudge(of),
    touchpoint: {
      kind: 'alone',
      audience: 'member',
      when: 'good-moment',
      weight: 'nudge',
      staleAfter: Temporal.Duration.from({ hours: 24 * (of.staleAfter ?? 5) }),
      ...(goesFirst && { goesFirst }),
      compose: async () => undefined,
    },
  };
};

const toAllIn = (planned: readonly Planned[]) =>
  withinBudget(planned, new Map())
    .filter(({ touchpoint }) => touchpoint.audience === 'pair')
    .map(({ at, fits, kept, dueAt }) => `${at.toString()} ${fits} ${kept} ${dueAt.toString()}`);

describe('what is to come, once nudges are counted', () => {
  it('is put off to when there is room again, and let go where it is of no use by then', () => {
    const planned = [0, 1, 2].map((on) => nudge({ on, staleAfter: 6 }));
    expect(shown(planned)).toEqual([
      ['2026-03-02', 'comes', 'in time'],
      ['2026-03-03', 'comes', 'in time'],
      ['2026-03-09', 'comes', 'put-off'],
    ]);
    expect(shown([nudge({ on: 2, staleAfter: 3 })], [0, 1]).map(([, ...rest]) => rest)).toEqual([
      ['does not', 'no-room'],
    ]);
  });

  it('is let go where no hours suit anybody until it is stale, and nobody puts that down to other nudges', () => {
    const late = { ...nudge({ on: 0, staleAfter: 3 }), at: days(4) };
    expect(shown([late])).toEqual([['2026-03-06', 'does not', 'no-hours']]);
    expect(shown([{ ...late, at: days(2) }])).toEqual([['2026-03-04', 'comes', 'in time']]);
  });

  it('has room for one whom the others have not reached', () => {
    const planned = [nudge({ on: 0 }), nudge({ on: 1 }), nudge({ on: 2, to: ['cem'] })];
    expect(shown(planned).map(([, ...rest]) => rest)).toEqual([
      ['comes', 'in time'],
      ['comes', 'in time'],
      ['comes', 'in time'],
    ]);
  });

  it('never is more than two nudges to anybody in any seven days, nor anything that is stale', () => {
    const anyNudge = fc.record({
      on: fc.nat(30),
      staleAfter: fc.integer({ min: 1, max: 10 }),
      to: fc.subarray(['ana', 'ben'], { minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(anyNudge, { maxLength: 12 }), (all) => {
        const coming = withinBudget(all.map(nudge), new Map()).filter(({ fits }) => fits);
        for (const { at, dueAt, touchpoint, everyone } of coming) {
          const stale = touchpoint.weight === 'nudge' ? dueAt.add(touchpoint.staleAfter) : at;
          expect(Temporal.Instant.compare(at, stale)).toBeLessThanOrEqual(0);
          for (const { personId } of everyone) {
            const week = coming.filter(
              (other) =>
                other.everyone.some((each) => each.personId === personId) &&
                Temporal.Instant.compare(other.at, at) >= 0 &&
                Temporal.Instant.compare(other.at, at.add({ hours: 7 * 24 })) < 0,
            );
            expect(week.length).toBeLessThanOrEqual(2);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('comes to all of a pair at the same moments, whatever comes to one of them alone', () => {
    const any = { on: fc.nat(20), staleAfter: fc.integer({ min: 1, max: 10 }) };
    const toAll = fc.array(fc.record(any), { maxLength: 8 });
    const toOne = fc.array(
      fc.record({ ...any, to: fc.constantFrom(['ana'], ['ben']), goesFirst: fc.boolean() }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(toAll, toOne, (all, some) => {
        const together = all.map(nudge);
        expect(toAllIn([...together, ...some.map(alone)])).toEqual(toAllIn(together));
      }),
      { numRuns: 60 },
    );
  });
});
