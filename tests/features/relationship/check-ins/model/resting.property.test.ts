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
  const timeZone = 'Europe/Lisbon';
  const local = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(timeZone);
  const next = (after: Temporal.Instant, at: Temporal.Instant | undefined) =>
    nextInRhythm({ at, timeZone }, after);
  const inAYear = fc.integer({ min: 0, max: 365 * 24 }).map((count) => now.add(hours(count)));

  it('is on a day and at the hour of the pair’s rhythm, a week from then at the soonest and three at the latest', () => {
    fc.assert(
      fc.property(inAYear, fc.integer({ min: -2_000, max: 13 * 24 }), (after, inHours) => {
        const usual = local(after.add(hours(inHours)))
          .with({ hour: 9 })
          .toInstant();
        const found = next(after, usual);
        const ahead = after.until(found).total('hours');
        expect(ahead).toBeGreaterThanOrEqual(7 * 24);
        expect(ahead).toBeLessThanOrEqual(21 * 24 + 1);
        const { days } = local(usual).toPlainDate().until(local(found).toPlainDate());
        expect(days % 14).toBe(0);
        expect(local(found).toPlainTime()).toEqual(local(usual).toPlainTime());
      }),
    );
  });

  it('is two weeks later where the pair’s own came at the same moment, has yet to come, or has none', () => {
    const later = now.add(hours(14 * 24));
    expect(next(now, now)).toEqual(later);
    expect(next(now, later)).toEqual(later);
    expect(next(now, undefined)).toEqual(later);
    // It was moved to the morning.
    expect(next(now, now.add(hours(15)))).toEqual(later.add(hours(15)));
  });

  it('keeps its hour through a clock change, with a rhythm of the pair’s or without', () => {
    const before = Temporal.Instant.from('2026-10-15T08:00:00Z');
    const after = Temporal.Instant.from('2026-10-29T09:00:00Z');
    expect(next(before, before)).toEqual(after);
    expect(next(before, undefined)).toEqual(after);
  });
});
