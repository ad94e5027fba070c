import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { WorkingHours } from '../../src/scheduling/schedule.ts';
import { findSlots } from '../../src/scheduling/slots.ts';
import { everyone, instant, isQuiet, works } from './any-hours.ts';
import { sameHours } from '../../src/scheduling/working-week.ts';

const minutes = 45;
const hour = 60;

type Case = readonly [now: Temporal.Instant, all: readonly WorkingHours[]];

const slotsFor = ([now, all]: Case) => findSlots({ now, everyone: all, minutes }).starts;

/** The first to the last of them, and no stretch of hours is short enough to lie in between. */
const minutesOf = (start: Temporal.Instant) =>
  Array.from({ length: 12 }, (_, index) => start.add({ minutes: 4 * index }));

const between = (one: Temporal.Instant, other: Temporal.Instant) =>
  one.until(other).total({ unit: 'minutes' });

const dates = (start: Temporal.Instant, all: readonly WorkingHours[]) =>
  all.map(({ timeZone }) => start.toZonedDateTimeISO(timeZone).toPlainDate().toString());

const areDifferentDays = (one: Temporal.Instant, other: Temporal.Instant, all: readonly WorkingHours[]) =>
  dates(one, all).every((date, index) => date !== dates(other, all)[index]);

type Suits = (start: Temporal.Instant, all: readonly WorkingHours[]) => boolean;

/** What the rule asks of a time, minute by minute. */
const allWork: Suits = (start, all) =>
  minutesOf(start).every((moment) => all.every((hours) => works(hours, moment)));
const nobodyIsQuiet: Suits = (start, all) =>
  minutesOf(start).every((moment) => !all.some((hours) => isQuiet(hours, moment)));

/** Every quarter of an hour of the days that are asked that suits as well as the best of them. */
function allThatSuit([now, all]: Case): readonly Temporal.Instant[] {
  const { usually } = findSlots({ now, everyone: all, minutes });
  const first = now
    .add({ hours: 24 })
    .round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' });
  const levels = [
    { suits: allWork, days: 10 },
    { suits: allWork, days: usually === 'working-hours' ? 35 : 0 },
    { suits: nobodyIsQuiet, days: 10 },
    { suits: nobodyIsQuiet, days: usually ? 35 : 0 },
  ];
  for (const { suits, days } of levels) {
    const quarters = Array.from({ length: days * 24 * 4 }, (_, index) => first.add({ minutes: 15 * index }));
    const found = quarters.filter((start) => between(now, start) <= days * 24 * hour && suits(start, all));
    const [earliest] = found;
    if (earliest) return found.filter((start) => between(earliest, start) <= 10 * 24 * hour);
  }
  return [];
}

const anyCase = fc.tuple(instant, everyone);
/** Both work across midnight, at which the day of one begins before the other's. */
const oneNight: Case = [
  Temporal.Instant.from('2020-01-01T00:00:00Z'),
  [
    { timeZone: 'Europe/Berlin', week: [{ day: 1, from: '23:30', until: '02:00' }] },
    { timeZone: 'UTC', week: [{ day: 1, from: '03:30', until: '01:00' }] },
  ],
];
const rule = (holds: (slots: readonly Temporal.Instant[], given: Case) => void, numRuns: number) =>
  fc.assert(
    fc.property(anyCase, (given) => {
      holds(slotsFor(given), given);
    }),
    { numRuns, examples: [[oneNight]] },
  );

describe('times to meet', () => {
  it('are three at most, in order, each a day to five weeks ahead, and never overlap', () => {
    rule((slots, [now]) => {
      expect(slots.length).toBeLessThanOrEqual(3);
      for (const slot of slots) {
        expect(between(now, slot)).toBeGreaterThanOrEqual(24 * hour);
        expect(between(now, slot)).toBeLessThanOrEqual(35 * 24 * hour);
      }
      for (const [index, slot] of slots.slice(1).entries())
        expect(between(slots[index] ?? slot, slot)).toBeGreaterThanOrEqual(minutes);
    }, 100);
  });

  it('suit from the first minute to the last as well as any time does, across zones and clock changes', () => {
    rule((slots, given) => {
      const suitable = allThatSuit(given).map(String);
      for (const slot of slots) expect(suitable).toContain(slot.toString());
      expect(slots.length === 0).toBe(suitable.length === 0);
    }, 6);
  });

  it('lie on as many different days as there are, by everybody’s calendar', () => {
    rule((slots, given) => {
      const [, all] = given;
      const suitable = allThatSuit(given);
      const most = Math.max(0, ...suitable.slice(0, 200).map((start) => longestFrom(start, suitable, all)));
      // What only fills up lies on the days of the others.
      const days = slots.reduce<readonly Temporal.Instant[]>(
        (kept, slot) => (kept.every((other) => areDifferentDays(other, slot, all)) ? [...kept, slot] : kept),
        [],
      );
      expect(days.length).toBeGreaterThanOrEqual(Math.min(3, most));
    }, 4);
  });

  it('are three wherever one day has room for three', () => {
    const mondays = { timeZone: 'Europe/Lisbon', week: sameHours([1], { from: '09:00', until: '11:15' }) };
    const now = Temporal.Instant.from('2026-03-03T12:00:00Z');
    expect(slotsFor([now, [mondays]]).map(String)).toEqual([
      '2026-03-09T09:00:00Z',
      '2026-03-09T09:45:00Z',
      '2026-03-09T10:30:00Z',
    ]);
  });

  it('are fewer where there is no more room', () => {
    const short = { timeZone: 'Europe/Lisbon', week: sameHours([1], { from: '09:00', until: '10:00' }) };
    const now = Temporal.Instant.from('2026-03-03T12:00:00Z');
    expect(slotsFor([now, [short]]).map(String)).toEqual(['2026-03-09T09:00:00Z']);
    const never = ['Asia/Tokyo', 'America/Los_Angeles', 'Europe/Lisbon'].map((timeZone) => ({
      timeZone,
      week: [],
    }));
    expect(slotsFor([now, never])).toEqual([]);
  });

  it('keep to the hours of both when the clocks of one change in between', () => {
    const days = [1, 2, 3, 4, 5];
    const lisbon = { timeZone: 'Europe/Lisbon', week: sameHours(days, { from: '09:00', until: '10:00' }) };
    const lagos = { timeZone: 'Africa/Lagos', week: sameHours(days, { from: '09:00', until: '10:30' }) };
    const beforeSummer = Temporal.Instant.from('2026-03-26T00:00:00Z');
    // Lisbon's 09:00 is Lagos' 10:00 in winter, which leaves half an hour; in summer it is Lagos' 09:00.
    expect(slotsFor([beforeSummer, [lisbon, lagos]]).map(String)).toEqual([
      '2026-03-30T08:00:00Z',
      '2026-03-31T08:00:00Z',
      '2026-04-01T08:00:00Z',
    ]);
  });

  it('come early and late in the day by turns, at whole and half hours', () => {
    const nineToFive = {
      timeZone: 'Europe/Lisbon',
      week: sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' }),
    };
    const now = Temporal.Instant.from('2026-03-02T09:05:00Z');
    expect(slotsFor([now, [nineToFive]]).map(String)).toEqual([
      '2026-03-03T11:00:00Z',
      '2026-03-04T14:00:00Z',
      '2026-03-05T10:30:00Z',
    ]);
  });
});

/** How many days in a row, taking the earliest each time. */
function longestFrom(
  start: Temporal.Instant,
  suitable: readonly Temporal.Instant[],
  all: readonly WorkingHours[],
): number {
  let [count, last] = [1, start];
  for (const next of suitable) {
    if (count === 3 || Temporal.Instant.compare(next, last) <= 0) continue;
    if (areDifferentDays(last, next, all) && between(last, next) >= minutes)
      [count, last] = [count + 1, next];
  }
  return count;
}

describe('times to meet near what was wished for', () => {
  const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
  const days = [1, 2, 3, 4, 5];
  const at = (timeZone: string) => ({ timeZone, week: sameHours(days, { from: '09:00', until: '17:00' }) });
  const found = (near: { day?: number; hour?: number }, ...zones: readonly string[]) =>
    findSlots({
      now,
      everyone: zones.map(at),
      minutes: 45,
      near: { day: near.day, hour: near.hour },
    }).starts.map((slot) => slot.toString().slice(0, 16));

  it('are at that hour, on the first days there are', () => {
    expect(found({ hour: 14 }, 'UTC')).toEqual(['2026-03-03T14:00', '2026-03-04T14:00', '2026-03-05T14:00']);
  });

  it('are on that day of each week ahead, then on the days beside it', () => {
    expect(found({ day: 4, hour: 9 }, 'UTC')).toEqual([
      '2026-03-04T09:00',
      '2026-03-05T09:00',
      '2026-03-12T09:00',
    ]);
    expect(found({ day: 2, hour: 9 }, 'UTC')).toEqual([
      '2026-03-03T09:00',
      '2026-03-04T09:00',
      '2026-03-10T09:00',
    ]);
  });

  it('are as near to the hour as everybody’s working hours let them be', () => {
    expect(found({ hour: 19 }, 'UTC')[0]).toBe('2026-03-03T16:15');
    expect(found({ hour: 7 }, 'UTC')[0]).toBe('2026-03-03T09:00');
  });

  it('are in the middle of what two clocks make of one hour', () => {
    expect(found({ hour: 12 }, 'UTC', 'Asia/Dubai')[0]).toBe('2026-03-03T10:00');
  });
});

describe('a time that they know already', () => {
  it('is not among those that are offered, and others are', () => {
    const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
    const week = sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' });
    const all = [{ timeZone: 'Europe/Lisbon', week }];
    const known = slotsFor([now, all]);
    const { starts } = findSlots({ now, everyone: all, minutes, unless: known });
    for (const start of starts)
      for (const other of known)
        expect(Math.abs(start.since(other).total('minutes'))).toBeGreaterThanOrEqual(minutes);
    expect(starts).toHaveLength(3);
    for (const start of starts) expect(known.some((each) => each.equals(start))).toBe(false);
  });
});
