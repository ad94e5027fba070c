import { describe, expect, it } from '@jest/globals';
import { assert, constantFrom, integer, oneof, property } from 'fast-check';
import { backAfter, isLongAway, isPauseDay } from '../../../../src/features/people/pausing/model.ts';

describe('the day of a return from a pause', () => {
  it.each([
    ['2026-03-01', false],
    ['2026-03-02', false],
    ['2026-03-03', true],
    ['2027-03-02', true],
    ['2027-03-03', false],
  ])('is from tomorrow to a year from today: %s, %j', (day, may) => {
    expect(isPauseDay(Temporal.PlainDate.from(day), Temporal.PlainDate.from('2026-03-02'))).toBe(may);
  });
});

describe('a status whose end Slack tells', () => {
  const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
  const zones = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', '+14:00'];

  it('tells a day on which somebody is back, within little more than a year, however odd it is', () => {
    const odd = constantFrom(1, 8.64e12, 8.64e12 - 3600, 253_402_300_799);
    assert(
      property(oneof(odd, integer({ min: 1, max: 8.64e12 })), constantFrom(...zones), (end, zone) => {
        const until = Temporal.Instant.fromEpochMilliseconds(end * 1000);
        if (!isLongAway(until, now)) return;
        expect(backAfter(until, zone).year).toBeLessThanOrEqual(2027);
      }),
    );
    expect(isLongAway(Temporal.Instant.fromEpochMilliseconds(8.64e15), now)).toBe(false);
    expect(isLongAway(now.add({ hours: 24 * 365 }), now)).toBe(true);
  });
});
