import * as fc from 'fast-check';
import type { WorkingHours } from '../../src/scheduling/schedule.ts';
import type { WorkingWeek } from '../../src/scheduling/working-week.ts';

const zones = [
  'UTC',
  'Europe/Lisbon',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'America/Edmonton',
  'America/Vancouver',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Marquesas',
] as const;

const clockTime = (halfHour: number) =>
  `${String(Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 === 0 ? '00' : '30'}`;

const weekday = fc.integer({ min: 1, max: 7 });
const span = fc
  .uniqueArray(fc.integer({ min: 0, max: 47 }), { minLength: 2, maxLength: 2 })
  .map(([from = 0, until = 0]) => ({ from: clockTime(from), until: clockTime(until) }));

/** Other hours on each of some days; one span in two ends on the day after it began. */
export const anyWeek: fc.Arbitrary<WorkingWeek> = fc.uniqueArray(
  fc.record({ day: weekday, hours: span }).map(({ day, hours }) => ({ day, ...hours })),
  { selector: ({ day }) => day, minLength: 1, maxLength: 7 },
);

/** Some of the days of each month, or New Year's Day alone. */
const off = fc.option(
  fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 }).map(onThese),
  { nil: undefined },
);

function onThese(daysOfMonth: readonly number[]) {
  return { has: (day: string) => daysOfMonth.includes(Number(day.slice(8))) };
}

const workingHours: fc.Arbitrary<WorkingHours> = fc
  .record({ timeZone: fc.constantFrom(...zones), week: anyWeek, off })
  .map(({ off: free, ...hours }) => ({ ...hours, ...(free && { off: free }) }));

/** As `everyone`, of those whose hours can be written down: they have no days off but the usual one. */
export const plainEveryone = fc.array(fc.record({ timeZone: fc.constantFrom(...zones), week: anyWeek }), {
  minLength: 1,
  maxLength: 3,
});

export const everyone = fc.array(workingHours, { minLength: 1, maxLength: 3 });

/** Any second of ten years; one in two lies within two days of a clock change somewhere. */
export const instant = fc
  .oneof(
    fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) }),
    fc
      .record({
        change: fc.constantFrom(
          Date.UTC(2026, 2, 8, 7),
          Date.UTC(2026, 2, 29, 1),
          Date.UTC(2026, 3, 4, 15),
          Date.UTC(2026, 9, 25, 1),
          Date.UTC(2026, 10, 1, 6),
        ),
        apart: fc.integer({ min: -172_800_000, max: 172_800_000 }),
      })
      .map(({ change, apart }) => change + apart),
  )
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds - (milliseconds % 1000)));

/** The rules once more, in the plainest way: the local clock as text. Apia once left out a day, so that the day before is reckoned by the calendar. */
function localClock({ timeZone }: WorkingHours, moment: Temporal.Instant) {
  const local = moment.toZonedDateTimeISO(timeZone);
  return {
    day: local.dayOfWeek,
    before: local.toPlainDate().subtract({ days: 1 }).dayOfWeek,
    time: local.toPlainTime().toString().slice(0, 5),
    date: local.toPlainDate().toString(),
  };
}

const isFree = ({ off: free }: WorkingHours, date: string): boolean =>
  free ? free.has(date) : date.endsWith('-01-01');

export function works(hours: WorkingHours, moment: Temporal.Instant): boolean {
  const { day, before, time, date } = localClock(hours, moment);
  const begun = hours.week.some(
    (each) => each.day === day && each.from <= time && (time < each.until || each.until <= each.from),
  );
  const sinceYesterday = hours.week.some(
    (each) => each.day === before && each.until <= each.from && time < each.until,
  );
  return (begun || sinceYesterday) && !isFree(hours, date);
}

export function isQuiet(hours: WorkingHours, moment: Temporal.Instant): boolean {
  const { day, time, date } = localClock(hours, moment);
  const isSpare = day > 5 || time < '08:00' || time >= '20:00' || isFree(hours, date);
  return isSpare && !works(hours, moment);
}

/** No day that is free for one of them suits. */
export const nobodyIsFree = (all: readonly WorkingHours[], moment: Temporal.Instant): boolean =>
  !all.some((hours) => isFree(hours, localClock(hours, moment).date));
