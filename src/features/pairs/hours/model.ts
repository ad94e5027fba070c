import type { WorkingSpan } from '../../../matching/match.ts';
import { usualQuiet, type QuietSpan, type WorkingHours } from '../../../scheduling/schedule.ts';
import { isOvernight } from '../../../scheduling/working-week.ts';
import type { PersonalHours } from '../../../scheduling/time-gate.ts';

const minutesInAWeek = 7 * 24 * 60;

/**
 * Working hours as UTC minutes of the week (0 is Monday 00:00), by the clock of the week that `now` lies in, whatever days of it are
 * free. Sorted and disjoint: what crosses the week's end is cut in two, and days that meet are one span.
 */
export function workingSpans(
  { timeZone, week }: Pick<WorkingHours, 'timeZone' | 'week'>,
  now: Temporal.Instant,
): readonly WorkingSpan[] {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const spans = week.flatMap((worked) => {
    const date = monday.add({ days: worked.day - 1 });
    const minute = (days: number, plainTime: string) =>
      minuteOfWeek(date.add({ days }).toZonedDateTime({ timeZone, plainTime }), monday);
    return withinTheWeek(minute(0, worked.from), minute(isOvernight(worked) ? 1 : 0, worked.until));
  });
  // Hours that the clocks skip over are none.
  return united(spans.filter((span) => span.from < span.until).toSorted((a, b) => a.from - b.from));
}

/** In a week whose clocks change, a day at the week's end can reach into the one that the week begins with. */
function united(sorted: readonly WorkingSpan[]): readonly WorkingSpan[] {
  const spans: WorkingSpan[] = [];
  for (const span of sorted) {
    const last = spans.at(-1);
    if (last && span.from <= last.until)
      spans.splice(-1, 1, { from: last.from, until: Math.max(last.until, span.until) });
    else spans.push(span);
  }
  return spans;
}

function minuteOfWeek(moment: Temporal.ZonedDateTime, monday: Temporal.PlainDate): number {
  const start = monday.toZonedDateTime('UTC').toInstant();
  return start.until(moment.toInstant()).total({ unit: 'minutes' });
}

function withinTheWeek(from: number, until: number): readonly WorkingSpan[] {
  if (from < 0 && until > 0)
    return [
      { from: from + minutesInAWeek, until: minutesInAWeek },
      { from: 0, until },
    ];
  if (from < minutesInAWeek && until > minutesInAWeek)
    return [
      { from, until: minutesInAWeek },
      { from: 0, until: until - minutesInAWeek },
    ];
  const shift = from < 0 ? minutesInAWeek : from >= minutesInAWeek ? -minutesInAWeek : 0;
  return [{ from: from + shift, until: until + shift }];
}

/** Whole hours of the week in which everybody works. */
export function hoursInCommon(everyone: readonly (readonly WorkingSpan[])[]): number {
  const [first = [], ...others] = everyone;
  const common = others.reduce(
    (shared, spans) => shared.flatMap((span) => spans.flatMap((other) => overlap(span, other))),
    first,
  );
  return Math.floor(common.reduce((minutes, { from, until }) => minutes + until - from, 0) / 60);
}

function overlap(one: WorkingSpan, other: WorkingSpan): readonly WorkingSpan[] {
  const [from, until] = [Math.max(one.from, other.from), Math.min(one.until, other.until)];
  return from < until ? [{ from, until }] : [];
}

/** Which hours a pair can agree on as quiet: those that are usual, or more of the day, by each one's own clock. */
export const quietHours = ['usual', '18-8', '18-9', '17-9', '17-10', '16-10'] as const;
export type QuietHours = (typeof quietHours)[number];

const spans: Readonly<Record<QuietHours, QuietSpan>> = {
  usual: usualQuiet,
  '18-8': { from: '18:00', until: '08:00' },
  '18-9': { from: '18:00', until: '09:00' },
  '17-9': { from: '17:00', until: '09:00' },
  '17-10': { from: '17:00', until: '10:00' },
  '16-10': { from: '16:00', until: '10:00' },
};

export const spanOf = (agreed: QuietHours): QuietSpan => spans[agreed];

export const quietHoursOf = (agreed: string | null | undefined): QuietHours =>
  quietHours.find((each) => each === agreed) ?? 'usual';

/** The same hours, with what their pair has agreed on: that is quiet even where somebody works then. */
export const withQuiet = <Hours extends WorkingHours>(hours: Hours, agreed: QuietHours): Hours =>
  agreed === 'usual' ? hours : { ...hours, quiet: spanOf(agreed) };

/** The same hours, in a pair that rests until that day: to it, whoever is of it is away. */
export function withRest<Hours extends Pick<PersonalHours, 'timeZone' | 'awayUntil'>>(
  hours: Hours,
  until: Temporal.PlainDate | undefined,
): Hours {
  const rest = until?.toZonedDateTime(hours.timeZone).toInstant();
  const { awayUntil } = hours;
  if (!rest || (awayUntil && Temporal.Instant.compare(awayUntil, rest) >= 0)) return hours;
  return { ...hours, awayUntil: rest };
}
