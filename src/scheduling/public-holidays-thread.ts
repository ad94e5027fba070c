import Holidays from 'date-holidays';
import { parentPort } from 'node:worker_threads';
import type { HolidaysAsked, HolidaysFound } from './public-holidays.ts';

parentPort?.on('message', (asked: HolidaysAsked) => {
  const found: HolidaysFound = { ...asked, days: daysOf(asked) };
  parentPort?.postMessage(found);
});

/** A feast that began in the year before may reach into the first of them. */
function daysOf({ country, from, until }: HolidaysAsked): readonly string[] {
  const calendar = new Holidays(country, { types: ['public'] });
  const years = Array.from({ length: until - from + 2 }, (_, index) => from - 1 + index);
  return years
    .flatMap((year) => calendar.getHolidays(year))
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end }) => datesOf(date, start, end));
}

const dayInHours = 24;

/** Whole days only: half a day off is no day off. The clocks may change in it. */
function datesOf(date: string, start: Date, end: Date): readonly string[] {
  const hours = (end.getTime() - start.getTime()) / 3_600_000;
  const first = Temporal.PlainDate.from(date.slice(0, 10));
  return Array.from({ length: Math.round((hours - 1) / dayInHours) }, (_, days) =>
    first.add({ days }).toString(),
  );
}
