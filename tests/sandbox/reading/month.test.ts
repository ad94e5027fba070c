import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  dayByKey,
  dayInWords,
  plusDays,
  plusMonths,
  timeInWords,
  typedTime,
  weeksOf,
} from '../../../src/sandbox/reading/month.ts';

const epoch = Temporal.PlainDate.from('2000-01-01');
const someDay = fc.integer({ min: 0, max: 36_500 }).map((days) => epoch.add({ days }));

describe('a calendar’s days', () => {
  it('are moved by days and months as the calendar has them', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -40, max: 40 }), (day, by) => {
        expect(plusDays(day.toString(), by)).toBe(day.add({ days: by }).toString());
        expect(plusMonths(day.toString(), by)).toBe(day.add({ months: by }).toString());
      }),
    );
  });

  it('stand in whole weeks from Sunday on, all of a month and little more', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const weeks = weeksOf(day.toString());
        const days = weeks.flat();
        const inMonth = days.filter((each) => each.startsWith(day.toString().slice(0, 7)));
        expect(inMonth).toHaveLength(day.daysInMonth);
        expect(weeks.every((week) => week.some((each) => inMonth.includes(each)))).toBe(true);
        expect(Temporal.PlainDate.from(days[0] ?? '').dayOfWeek).toBe(7);
        expect(days).toHaveLength(weeks.length * 7);
      }),
    );
  });

  it.each([
    ['ArrowLeft', '2026-03-03'],
    ['ArrowRight', '2026-03-05'],
    ['ArrowUp', '2026-02-25'],
    ['ArrowDown', '2026-03-11'],
    ['Home', '2026-03-01'],
    ['End', '2026-03-07'],
    ['PageUp', '2026-02-04'],
    ['PageDown', '2026-04-04'],
    ['a', undefined],
  ])('%s leads from a Wednesday to %s', (key, to) => {
    expect(dayByKey('2026-03-04', key)).toBe(to);
  });

  it('are read in words, in the order of whoever reads', () => {
    expect(dayInWords('2026-03-04', 'en-US')).toBe('Wednesday, March 4, 2026');
    expect(dayInWords('2026-03-04', 'en-GB')).toBe('Wednesday, 4 March 2026');
  });
});

describe('a time of day', () => {
  it.each([
    ['2:05 pm', '14:05'],
    ['14:05', '14:05'],
    ['9', '09:00'],
    ['9 am', '09:00'],
    ['12 am', '00:00'],
    ['12:30 PM', '12:30'],
    ['0:15', '00:15'],
    ['24:00', undefined],
    ['13 pm', undefined],
    ['9:75', undefined],
    ['soon', undefined],
  ])('typed as %s is %s', (typed, time) => {
    expect(typedTime(typed)).toBe(time);
  });

  it('is read from what is written of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom('en-US', 'en-GB', 'pt-PT'),
        (minutes, locale) => {
          const time = Temporal.PlainTime.from('00:00').add({ minutes }).toString().slice(0, 5);
          expect(typedTime(timeInWords(time, locale))).toBe(time);
        },
      ),
    );
  });
});
