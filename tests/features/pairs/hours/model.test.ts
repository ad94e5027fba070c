import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { hoursInCommon, workingSpans } from '../../../../src/features/pairs/hours/model.ts';
import { sameHours } from '../../../../src/scheduling/working-week.ts';

const minutesInAWeek = 7 * 24 * 60;
const zones = [
  'UTC',
  'Europe/Lisbon',
  'America/New_York',
  'America/St_Johns',
  'America/Los_Angeles',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'America/Edmonton',
  'America/Vancouver',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];
const withoutClockChange = ['UTC', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Tokyo'];

const clockTime = (halfHour: number) =>
  `${String(Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 === 0 ? '00' : '30'}`;

const hoursIn = (timeZones: readonly string[]) =>
  fc
    .record({
      timeZone: fc.constantFrom(...timeZones),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
      times: fc.uniqueArray(fc.integer({ min: 0, max: 47 }), { minLength: 2, maxLength: 2 }),
    })
    .map(({ timeZone, days, times: [from = 0, until = 0] }) => ({
      timeZone,
      days,
      week: sameHours(days, { from: clockTime(from), until: clockTime(until) }),
      minutesADay: ((until - from + 48) % 48) * 30,
    }));

/** One in two lies in a week at whose end clocks change. */
const now = fc
  .oneof(
    fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2030, 0) }),
    fc.constantFrom(
      Date.UTC(2026, 2, 4),
      Date.UTC(2026, 2, 25),
      Date.UTC(2026, 9, 21),
      Date.UTC(2026, 9, 28),
    ),
  )
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));

const total = (spans: ReturnType<typeof workingSpans>) =>
  spans.reduce((minutes, { from, until }) => minutes + until - from, 0);

describe('working hours as minutes of the UTC week', () => {
  it('are sorted, disjoint and inside the week, whatever the zone and the week', () => {
    fc.assert(
      fc.property(hoursIn(zones), now, (hours, instant) => {
        const spans = workingSpans(hours, instant);
        const edges = spans.flatMap(({ from, until }) => [from, until]);
        expect(edges).toEqual([...new Set(edges)].toSorted((a, b) => a - b));
        expect(edges.every((edge) => Number.isInteger(edge) && edge >= 0 && edge <= minutesInAWeek)).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('are as many minutes as the person works, and an hour or so more or less where the clocks change', () => {
    fc.assert(
      fc.property(hoursIn(zones.filter((zone) => zone !== 'Pacific/Apia')), now, (hours, instant) => {
        const worked = hours.minutesADay * hours.days.length;
        expect(Math.abs(total(workingSpans(hours, instant)) - worked)).toBeLessThanOrEqual(60);
      }),
      { numRuns: 500 },
    );
  });

  it('are just as many minutes as the person works where no clock changes', () => {
    fc.assert(
      fc.property(hoursIn(withoutClockChange), now, (hours, instant) => {
        expect(total(workingSpans(hours, instant))).toBe(hours.minutesADay * hours.days.length);
      }),
      { numRuns: 500 },
    );
  });

  it('hold exactly the minutes of the week in which the local clock says so', () => {
    const monday = Temporal.Instant.from('2026-01-12T00:00:00Z');
    fc.assert(
      fc.property(hoursIn(zones), fc.integer({ min: 0, max: minutesInAWeek - 1 }), (hours, minute) => {
        const local = monday.add({ minutes: minute }).toZonedDateTimeISO(hours.timeZone);
        const time = local.toPlainTime().toString().slice(0, 5);
        const yesterday = local.dayOfWeek === 1 ? 7 : local.dayOfWeek - 1;
        const works = hours.week.some(({ day, from, until }) =>
          until > from
            ? day === local.dayOfWeek && from <= time && time < until
            : (day === local.dayOfWeek && from <= time) || (day === yesterday && time < until),
        );
        const isWithin = workingSpans(hours, monday.add({ hours: 84 })).some(
          ({ from, until }) => from <= minute && minute < until,
        );
        expect(isWithin).toBe(works);
      }),
      { numRuns: 500 },
    );
  });

  it('are cut in two where a local day crosses the end of the UTC week', () => {
    const instant = Temporal.Instant.from('2026-01-14T12:00:00Z');
    const auckland = {
      timeZone: 'Pacific/Auckland',
      week: sameHours([1], { from: '09:00', until: '17:00' }),
    };
    expect(workingSpans(auckland, instant)).toEqual([
      { from: 0, until: 4 * 60 },
      { from: minutesInAWeek - 4 * 60, until: minutesInAWeek },
    ]);
  });

  it('overlap nowhere in a week that ends an hour later than it began', () => {
    const always = {
      timeZone: 'America/New_York',
      week: sameHours([1, 7], { from: '00:00', until: '23:30' }),
    };
    expect(workingSpans(always, Temporal.Instant.from('2026-10-28T12:00:00Z'))).toEqual([
      { from: 0, until: 27 * 60 + 30 },
      { from: minutesInAWeek - 20 * 60, until: minutesInAWeek },
    ]);
  });

  it('move with the clocks', () => {
    const lisbon = { timeZone: 'Europe/Lisbon', week: sameHours([1], { from: '09:00', until: '17:00' }) };
    const winter = workingSpans(lisbon, Temporal.Instant.from('2026-03-25T12:00:00Z'));
    const summer = workingSpans(lisbon, Temporal.Instant.from('2026-04-01T12:00:00Z'));
    expect([winter, summer]).toEqual([[{ from: 540, until: 1020 }], [{ from: 480, until: 960 }]]);
  });
});

const day = (from: number, until: number) => [{ from: from * 60, until: until * 60 }];

describe('hours in common', () => {
  it('are those in which everybody works', () => {
    expect(hoursInCommon([day(9, 17), day(12, 20)])).toBe(5);
    expect(hoursInCommon([day(9, 17), day(12, 20), day(16, 24)])).toBe(1);
  });

  it('are none where the days do not meet, and for nobody', () => {
    expect(hoursInCommon([day(9, 17), day(17, 20)])).toBe(0);
    expect(hoursInCommon([])).toBe(0);
  });
});
