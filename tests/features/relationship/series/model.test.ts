import { describe, expect, it } from '@jest/globals';
import { areUntold, inMonthFor, isAt } from '../../../../src/features/relationship/series/model.ts';

const series = { firstOn: Temporal.PlainDate.from('2026-04-30'), timeZone: 'Europe/Lisbon' };
const on = (day: string, state: 'booked' | 'unanswered' | 'held') => ({
  startsAt: Temporal.Instant.from(`${day}T10:00:00Z`),
  state,
});

describe('a series that nobody tells of', () => {
  it('is one whose last two were left unrecorded', () => {
    expect(areUntold(series, [on('2026-05-14', 'booked'), on('2026-04-30', 'unanswered')])).toBe(true);
    expect(areUntold(series, [on('2026-05-14', 'booked'), on('2026-04-30', 'held')])).toBe(false);
  });

  it('is not held to what was left unrecorded before the pair agreed on it', () => {
    expect(areUntold(series, [on('2026-04-30', 'booked'), on('2025-10-20', 'unanswered')])).toBe(false);
    expect(areUntold(series, [on('2026-04-30', 'booked'), on('2026-04-29', 'unanswered')])).toBe(false);
  });
});

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Lisbon').toInstant();

describe('the time of a series', () => {
  const anchor = { ...series, time: Temporal.PlainTime.from('10:00') };

  it('is its hour on its weekday, by the clock on the wall', () => {
    expect(isAt(anchor, undefined, at('2026-05-14T10:00'))).toBe(true);
    expect(isAt(anchor, undefined, at('2026-11-05T10:00'))).toBe(true);
    expect(isAt(anchor, undefined, at('2026-05-14T10:15'))).toBe(false);
    expect(isAt(anchor, undefined, at('2026-05-15T10:00'))).toBe(false);
  });

  it('is that of its week of the month where it comes once in each', () => {
    const inMonth = inMonthFor(anchor, { every: 'month' });
    expect(isAt(anchor, inMonth, at('2026-05-28T10:00'))).toBe(true);
    expect(isAt(anchor, inMonth, at('2026-05-14T10:00'))).toBe(false);
    expect(inMonthFor(anchor, { every: 'weeks', weeks: 4 })).toBeUndefined();
  });
});
