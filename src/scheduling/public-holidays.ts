import type Holidays from 'date-holidays';
import type { DaysOff } from './schedule.ts';

/** For each country that somebody has chosen: what has been reckoned is kept. */
const known = new Map<string, Promise<DaysOff>>();

/** The days on which a whole country is off. Another day is a working day there, whatever else it is kept for. */
export function publicHolidaysOf(country: string): Promise<DaysOff> {
  const reckoned = known.get(country) ?? reckon(country);
  known.set(country, reckoned);
  return reckoned;
}

/** The package is large, and most workspaces never need it: it is loaded when the first country is asked about. */
async function reckon(country: string): Promise<DaysOff> {
  const { default: Calendar } = await import('date-holidays');
  return daysOffOf(new Calendar(country, { types: ['public'] }));
}

function daysOffOf(calendar: Holidays): DaysOff {
  const byYear = new Map<string, ReadonlySet<string>>();
  return {
    has: (day) => {
      const year = day.slice(0, 4);
      const days = byYear.get(year) ?? daysOf(calendar, Number(year));
      byYear.set(year, days);
      return days.has(day);
    },
  };
}

/** A feast that began in the year before may reach into this one. */
function daysOf(calendar: Holidays, year: number): ReadonlySet<string> {
  const all = [year - 1, year].flatMap((each) => calendar.getHolidays(each));
  return new Set(
    all.filter(({ type }) => type === 'public').flatMap(({ date, start, end }) => datesOf(date, start, end)),
  );
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
