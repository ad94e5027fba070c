import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  isLeftAlone,
  nextInRhythm,
  type Came,
} from '../../../../../src/features/relationship/check-ins/model/resting.ts';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const hours = (count: number) => Temporal.Duration.from({ hours: count });

/** Each two weeks before the one after it, the latest first. */
const came = (answered: readonly boolean[], sinceTheLatest: number): readonly Came[] =>
  answered.map((isAnswered, index) => ({
    isAnswered,
    askedAt: now.subtract(hours(sinceTheLatest + index * 14 * 24)),
  }));

describe('whether somebody is left alone', () => {
  it('hangs on the last two that came to them, whatever was before', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (answered) => {
        const [latest = true, before = true] = answered;
        expect(isLeftAlone(came(answered, 14 * 24), now)).toBe(!latest && !before);
      }),
    );
  });

  it('waits for the time that the latest can be answered in', () => {
    expect(isLeftAlone(came([false, false], 48), now)).toBe(false);
    expect(isLeftAlone(came([false, false], 49), now)).toBe(true);
  });
});

describe('when the next private check-in is due', () => {
  const twoWeeks = 14 * 24;
  it('is on a day of the pair’s rhythm, a week from now at the soonest and three at the latest', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000, max: twoWeeks }), (inHours) => {
        const usual = now.add(hours(inHours));
        const next = nextInRhythm(now, usual);
        const ahead = now.until(next).total('hours');
        expect(ahead).toBeGreaterThanOrEqual(7 * 24);
        expect(ahead).toBeLessThan(21 * 24);
        expect(usual.until(next).total('hours') % twoWeeks).toBe(0);
      }),
    );
  });

  it('is two weeks later where the pair’s own came at the same moment, has yet to come, or has none', () => {
    const later = now.add(hours(twoWeeks));
    expect(nextInRhythm(now, now)).toEqual(later);
    expect(nextInRhythm(now, later)).toEqual(later);
    expect(nextInRhythm(now, undefined)).toEqual(later);
    // It was moved to the morning.
    expect(nextInRhythm(now, now.add(hours(15)))).toEqual(later.add(hours(15)));
  });
});
