import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  dayAfter,
  fitsUsually,
  placedOccurrence,
  weeksApart,
  type Anchor,
  type Cadence,
  type OccurrencePlacing,
} from '../../src/scheduling/cadence.ts';
import type { WorkingHours } from '../../src/scheduling/schedule.ts';
import { everyone, instant, isQuiet } from './any-hours.ts';

const difficultZones = [
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Gaza',
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'America/Vancouver',
  'America/Edmonton',
  'Europe/Lisbon',
  'America/New_York',
  'Asia/Kolkata',
] as const;

const day = (text: string) => Temporal.PlainDate.from(text);
const longAgo = Temporal.Instant.from('2000-01-01T00:00:00Z');

const cadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.constant({ every: 'month' } as const),
  fc.constantFrom(...weeksApart).map((weeks) => ({ every: 'weeks', weeks }) as const),
);

const anchor: fc.Arbitrary<Anchor> = fc
  .record({ at: instant, timeZone: fc.constantFrom(...difficultZones), quarter: fc.nat(95) })
  .map(({ at, timeZone, quarter }) => ({
    timeZone,
    firstOn: at.toZonedDateTimeISO(timeZone).toPlainDate(),
    time: Temporal.PlainTime.from({ hour: Math.floor(quarter / 4), minute: (quarter % 4) * 15 }),
  }));

function daysOf(each: Cadence, from: Anchor, count: number): readonly Temporal.PlainDate[] {
  const days = [from.firstOn];
  while (days.length < count) days.push(dayAfter(each, days.at(-1) ?? from.firstOn, from));
  return days;
}

const weekOf = (date: Temporal.PlainDate) => `${date.yearOfWeek} ${date.weekOfYear}`;
const localTo =
  ({ timeZone }: Anchor) =>
  (at: Temporal.Instant) =>
    at.toZonedDateTimeISO(timeZone);

const isFree = (at: Temporal.Instant, { everyone: all, minutes, from }: OccurrencePlacing) =>
  Temporal.Instant.compare(at, from) > 0 &&
  Array.from({ length: minutes / 15 }, (_, index) => at.add({ minutes: 15 * index })).every(
    (moment) => !all.some((hours) => isQuiet(hours, moment)),
  );

const anySeries = fc.record({
  cadence,
  anchor,
  everyone,
  minutes: fc.constantFrom(30, 45, 60),
  /** A pause of so many weeks, that begins so many occurrences after the first. */
  pause: fc.record({ after: fc.nat(6), weeks: fc.nat(9) }),
});

const of = (each: Cadence, firstOn: string, count: number) =>
  daysOf(each, { timeZone: 'UTC', firstOn: day(firstOn), time: Temporal.PlainTime.from('10:00') }, count)
    .map(String)
    .slice(1);

describe('a cadence', () => {
  it('is every so many weeks, or each month on the same weekday of it, the fifth being the last', () => {
    expect(of({ every: 'weeks', weeks: 2 }, '2026-03-10', 4)).toEqual([
      '2026-03-24',
      '2026-04-07',
      '2026-04-21',
    ]);
    expect(of({ every: 'month' }, '2026-03-10', 4)).toEqual(['2026-04-14', '2026-05-12', '2026-06-09']);
    expect(of({ every: 'month' }, '2026-03-31', 4)).toEqual(['2026-04-28', '2026-05-26', '2026-06-30']);
    expect(of({ every: 'weeks', weeks: 12 }, '2026-12-31', 2)).toEqual(['2027-03-25']);
  });

  it('never comes in quiet hours, nor twice, keeps to its week and, where it can, to its time on the clock', () => {
    fc.assert(
      fc.property(anySeries, ({ cadence: each, anchor: from, pause, ...people }) => {
        const days = daysOf(each, from, 8);
        const away = days[pause.after] ?? from.firstOn;
        const back = away.add({ weeks: pause.weeks }).toZonedDateTime('UTC').toInstant();
        const all = days.map((date, index) => {
          const isPaused = index >= pause.after && pause.weeks > 0;
          const placing = { ...people, anchor: from, from: isPaused ? back : longAgo };
          return { date, placing, found: placedOccurrence(date, placing) };
        });
        for (const { date, placing, found } of all) {
          const usual = date.toPlainDateTime(from.time).toString();
          const wall = found && localTo(from)(found.at).toPlainDateTime();
          const isUsual = wall?.toString() === usual;
          expect({ isUsual, isMoved: found?.isMoved }).toEqual({
            isUsual: fitsUsually(date, placing),
            isMoved: found && !isUsual,
          });
        }
        const come = all.flatMap(({ found, ...rest }) => (found ? [{ ...rest, at: found.at }] : []));
        for (const [index, { date, placing, at: moment }] of come.entries()) {
          expect(isFree(moment, placing)).toBe(true);
          expect(Temporal.Instant.compare(moment, come[index - 1]?.at ?? longAgo)).toBe(1);
          const on = localTo(from)(moment).toPlainDate();
          expect(weekOf(on)).toBe(weekOf(date));
          expect(Temporal.PlainDate.compare(on, date)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is skipped only where nothing in the rest of its week suits everybody', () => {
    fc.assert(
      fc.property(anySeries, ({ cadence: each, anchor: from, pause, ...people }) => {
        const [, date = from.firstOn] = daysOf(each, from, 2);
        const back = date.add({ days: pause.weeks }).toZonedDateTime('UTC').toInstant();
        const placing = { ...people, anchor: from, from: back };
        if (placedOccurrence(date, placing)) return;
        let at = date.toZonedDateTime(from.timeZone).toInstant();
        const monday = date
          .add({ days: 8 - date.dayOfWeek })
          .toZonedDateTime(from.timeZone)
          .toInstant();
        for (; Temporal.Instant.compare(at, monday) < 0; at = at.add({ minutes: 15 }))
          expect(isFree(at, placing)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

const weekOn = (days: readonly number[], from: string, until: string): WorkingHours['week'] =>
  days.map((each) => ({ day: each, from, until }));

const office = (timeZone: string): WorkingHours => ({
  timeZone,
  week: weekOn([1, 2, 3, 4, 5], '09:00', '17:00'),
});

const at = (timeZone: string, firstOn: string, time: string): OccurrencePlacing => ({
  anchor: { timeZone, firstOn: day(firstOn), time: Temporal.PlainTime.from(time) },
  everyone: [office(timeZone)],
  minutes: 45,
  from: longAgo,
});

const local = (placing: OccurrencePlacing, date: string) => {
  const found = placedOccurrence(day(date), placing);
  return found && localTo(placing.anchor)(found.at).toPlainDateTime().toString();
};

describe('a series', () => {
  it.each(difficultZones)('stays at its time on the clock for two years of %s', (timeZone) => {
    const placing = at(timeZone, '2026-01-06', '15:30');
    for (const date of daysOf({ every: 'weeks', weeks: 1 }, placing.anchor, 104))
      expect(local(placing, date.toString())).toBe(`${date.toString()}T15:30:00`);
  });

  it('moves past a day that does not exist, and past an hour that the clocks skip', () => {
    // Apia had no December 30 in 2011, a Friday; those who work on Saturdays meet then.
    const apia = at('Pacific/Apia', '2011-12-16', '10:00');
    expect(local(apia, '2011-12-23')).toBe('2011-12-23T10:00:00');
    expect(local(apia, '2011-12-30')).toBeUndefined();
    const onSaturdays = {
      ...apia,
      everyone: [{ timeZone: 'Pacific/Apia', week: weekOn([5, 6], '09:00', '17:00') }],
    };
    expect(local(onSaturdays, '2011-12-30')).toBe('2011-12-31T10:00:00');
    const nightShift = { timeZone: 'Australia/Lord_Howe', week: weekOn([6, 7], '00:00', '06:00') };
    const lordHowe = { ...at('Australia/Lord_Howe', '2026-09-27', '02:15'), everyone: [nightShift] };
    expect(local(lordHowe, '2026-09-27')).toBe('2026-09-27T02:15:00');
    expect(local(lordHowe, '2026-10-04')).toBe('2026-10-04T02:30:00');
  });

  it('has one occurrence in the hour that the clocks repeat', () => {
    const night = { timeZone: 'Europe/Lisbon', week: weekOn([7], '00:00', '06:00') };
    const placing = { ...at('Europe/Lisbon', '2026-10-18', '01:30'), everyone: [night] };
    expect(placedOccurrence(day('2026-10-25'), placing)?.at.toString()).toBe('2026-10-25T00:30:00Z');
  });

  it('keeps to the clock of whoever began it, and moves as little as it can where that is quiet for the other', () => {
    // 14:00 in Lisbon is 19:30 in Kolkata in winter, so that a session would last into the evening; in summer it is 18:30.
    const placing = {
      ...at('Europe/Lisbon', '2026-03-17', '14:00'),
      everyone: [office('Europe/Lisbon'), office('Asia/Kolkata')],
    };
    expect(local(placing, '2026-03-24')).toBe('2026-03-24T13:45:00');
    expect(local(placing, '2026-03-31')).toBe('2026-03-31T14:00:00');
  });

  it('moves past a weekend and a time away, at most to the end of its week, and is skipped after that', () => {
    const placing = at('Europe/Lisbon', '2026-03-10', '10:00');
    const back = (text: string) => ({ ...placing, from: Temporal.Instant.from(text) });
    expect(local(back('2026-03-18T00:00:00Z'), '2026-03-17')).toBe('2026-03-18T10:00:00');
    expect(local(back('2026-03-20T12:00:00Z'), '2026-03-17')).toBe('2026-03-20T12:15:00');
    expect(local(back('2026-03-21T00:00:00Z'), '2026-03-17')).toBeUndefined();
    expect(local(placing, '2026-03-21')).toBeUndefined();
  });
});
