import { tagOf, timeParts } from './dates.ts';

const DAY_MS = 86_400_000;
const DAYS_OF_WEEK = 7;

const momentOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (moment: Date): string => moment.toISOString().slice(0, 'YYYY-MM-DD'.length);

/** Days are ISO’s, as `2026-03-02`. */
export const plusDays = (day: string, days: number): string =>
  dayOf(new Date(momentOf(day).getTime() + days * DAY_MS));

/** So many months on, on the same day, or the last of a month that has no such day. */
export function plusMonths(day: string, months: number): string {
  const from = momentOf(day);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  return plusDays(dayOf(first), Math.min(from.getUTCDate(), last.getUTCDate()) - 1);
}

/** The weeks that a month touches, each from Sunday to Saturday. */
export function weeksOf(day: string): readonly (readonly string[])[] {
  const first = `${day.slice(0, 'YYYY-MM'.length)}-01`;
  const begins = plusDays(first, -momentOf(first).getUTCDay());
  const ends = plusDays(plusMonths(first, 1), -1);
  const weeks: (readonly string[])[] = [];
  for (let sunday = begins; sunday <= ends; sunday = plusDays(sunday, DAYS_OF_WEEK))
    weeks.push(Array.from({ length: DAYS_OF_WEEK }, (_, at) => plusDays(sunday, at)));
  return weeks;
}

/** Where a key leads from a day in a calendar, as ARIA has it; undefined where it leads nowhere. */
export function dayByKey(day: string, key: string): string | undefined {
  const weekday = momentOf(day).getUTCDay();
  switch (key) {
    case 'ArrowLeft':
      return plusDays(day, -1);
    case 'ArrowRight':
      return plusDays(day, 1);
    case 'ArrowUp':
      return plusDays(day, -DAYS_OF_WEEK);
    case 'ArrowDown':
      return plusDays(day, DAYS_OF_WEEK);
    case 'Home':
      return plusDays(day, -weekday);
    case 'End':
      return plusDays(day, DAYS_OF_WEEK - 1 - weekday);
    case 'PageUp':
      return plusMonths(day, -1);
    case 'PageDown':
      return plusMonths(day, 1);
    default:
      return undefined;
  }
}

/** As `Tuesday, March 3, 2026` to an American, or by other parts. */
export const dayInWords = (
  day: string,
  locale: string,
  parts: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
): string => momentOf(day).toLocaleDateString(tagOf(locale), { ...parts, timeZone: 'UTC' });

/** Of a wall-clock time as `14:05`, as Slack shows it: `2:05 PM` to an American. */
export const timeInWords = (time: string, locale: string): string =>
  new Date(`1970-01-01T${time}:00Z`).toLocaleTimeString(tagOf(locale), {
    ...timeParts(locale),
    timeZone: 'UTC',
  });

/** `14:05` of what somebody types, as `2:05 pm`, `2 pm` or `14:05`; undefined where it is no time. */
export function typedTime(typed: string): string | undefined {
  const [, hours, minutes = '00', half] =
    /^(\d{1,2})(?::(\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(typed.trim()) ?? [];
  if (hours === undefined) return undefined;
  const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  const isTime = Number(minutes) < 60 && Number(hours) < (half ? 13 : 24);
  return isTime ? `${String(hour).padStart(2, '0')}:${minutes}` : undefined;
}
