import * as fc from 'fast-check';
import type { WorkingHours } from '../../src/scheduling/schedule.ts';

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
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Marquesas',
] as const;

const clockTime = (halfHour: number) =>
  `${String(Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 === 0 ? '00' : '30'}`;

const workingHours: fc.Arbitrary<WorkingHours> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    times: fc.uniqueArray(fc.integer({ min: 0, max: 47 }), { minLength: 2, maxLength: 2 }),
  })
  .map(({ times, ...rest }) => {
    const [from = 0, until = 0] = times.toSorted((a, b) => a - b);
    return { ...rest, from: clockTime(from), until: clockTime(until) };
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

/** The rules once more, in the plainest way: the local clock as text. */
function localClock({ timeZone }: WorkingHours, moment: Temporal.Instant) {
  const local = moment.toZonedDateTimeISO(timeZone);
  return { day: local.dayOfWeek, time: local.toPlainTime().toString().slice(0, 5) };
}

export function works(hours: WorkingHours, moment: Temporal.Instant): boolean {
  const { day, time } = localClock(hours, moment);
  return hours.days.includes(day) && hours.from <= time && time < hours.until;
}

export function isQuiet(hours: WorkingHours, moment: Temporal.Instant): boolean {
  const { day, time } = localClock(hours, moment);
  return (day > 5 || time < '08:00' || time >= '20:00') && !works(hours, moment);
}
