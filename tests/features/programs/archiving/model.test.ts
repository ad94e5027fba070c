import { describe, expect, it } from '@jest/globals';
import { isLastDay, isOver, usualLastDay } from '../../../../src/features/programs/archiving/model.ts';
import { endOf } from '../../../../src/features/ways-on/winding-down/model.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);

describe('the last day of a program', () => {
  it.each([
    { when: 'as it begins in the first place on earth', now: '2026-03-13T10:00:00Z', over: false },
    { when: 'as it ends in the first place on earth', now: '2026-03-14T10:00:00Z', over: false },
    { when: 'at noon of it in UTC', now: '2026-03-14T12:00:00Z', over: false },
    { when: 'once it is over in UTC', now: '2026-03-15T00:00:00Z', over: false },
    { when: 'in the last second of it in the last place on earth', now: '2026-03-15T11:59:59Z', over: false },
    { when: 'once it is over there too', now: '2026-03-15T12:00:00Z', over: true },
  ])('is over? $when: $over', ({ now, over }) => {
    expect(isOver(day('2026-03-14'), at(now))).toBe(over);
  });

  it('is from tomorrow on, and half a year ahead at most', () => {
    const today = day('2026-03-02');
    const may = (text: string) => isLastDay(day(text), today);
    expect(['2026-03-01', '2026-03-02', '2026-03-03'].map(may)).toEqual([false, false, true]);
    expect(['2026-08-31', '2026-09-01'].map(may)).toEqual([true, false]);
    expect(usualLastDay(today).toString()).toBe('2026-03-30');
    expect(isLastDay(usualLastDay(today), today)).toBe(true);
  });

  it.each([
    { timeZone: 'Europe/Lisbon', end: '2026-03-15T00:00:00Z' },
    { timeZone: 'Pacific/Kiritimati', end: '2026-03-14T10:00:00Z' },
    { timeZone: 'America/New_York', end: '2026-03-15T04:00:00Z' },
  ])('ends its pairs at the midnight after it in $timeZone', ({ timeZone, end }) => {
    expect(endOf(day('2026-03-14'), timeZone).toString()).toBe(end);
  });
});
