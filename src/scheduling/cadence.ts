import { waysToSuit, type WorkingHours } from './schedule.ts';

/** How often people meet: every so many weeks, or each month on the same weekday of it. */
export type Cadence = { readonly every: 'weeks'; readonly weeks: number } | { readonly every: 'month' };

/** A pair's own rhythm: every week to every twelve weeks. */
export const weeksApart = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What a series hangs on: a time of day on the clock of one zone, never an offset, so that it stays when clocks change. */
export type Anchor = {
  /** IANA name. */
  readonly timeZone: string;
  /** The day from which it is counted. */
  readonly firstOn: Temporal.PlainDate;
  readonly time: Temporal.PlainTime;
};

/** The zone and the clock of whoever suggests it are those of the series. */
export function anchorAt(at: Temporal.Instant, timeZone: string): Anchor {
  const local = at.toZonedDateTimeISO(timeZone);
  return {
    timeZone,
    firstOn: local.toPlainDate(),
    time: local.toPlainTime().round({ smallestUnit: 'minute', roundingMode: 'floor' }),
  };
}

/** Which of its weekday a day is in its month: the fifth is the last, since few months have one. */
export type InMonth = { readonly weekday: number; readonly nth: 1 | 2 | 3 | 4 | 'last' };

const nths = [1, 2, 3, 4] as const;

export function inMonthOf(day: Temporal.PlainDate): InMonth {
  const nth = nths.find((each) => each === Math.ceil(day.day / 7));
  return { weekday: day.dayOfWeek, nth: nth ?? 'last' };
}

/** Of the month in which that day lies. */
export function dayInMonth(
  { weekday, nth }: InMonth,
  { year, month }: Temporal.PlainDate,
): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  if (nth === 'last') {
    const last = first.with({ day: first.daysInMonth });
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
  }
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
}

/** The day of the series that follows this one of it. */
export function dayAfter(
  cadence: Cadence,
  day: Temporal.PlainDate,
  { firstOn }: Pick<Anchor, 'firstOn'>,
): Temporal.PlainDate {
  if (cadence.every === 'weeks') return day.add({ weeks: cadence.weeks });
  return dayInMonth(inMonthOf(firstOn), day.with({ day: 1 }).add({ months: 1 }));
}

export type OccurrencePlacing = {
  readonly anchor: Anchor;
  readonly everyone: readonly WorkingHours[];
  readonly minutes: number;
  /** Nothing begins before it: now, or once all of them are back. */
  readonly from: Temporal.Instant;
};

/** Into which hours it is to fit. */
export type AllowedHours = 'working-hours' | 'waking-hours';

/** When an occurrence is, and whether that is another time than it usually is. */
export type PlacedOccurrence = { readonly at: Temporal.Instant; readonly isMoved: boolean };

const quarter = 15;
const quartersInADay = (24 * 60) / quarter;

/**
 * When the occurrence of that day is: at its usual time, where that is in nobody's quiet hours and all are there. Else it moves, at
 * most to the end of that week: to the same time on a later day, or where no day has it, to the nearest time of the first that has one.
 * Undefined where the week has no such time: then it is skipped.
 */
export function placedOccurrence(
  day: Temporal.PlainDate,
  placing: OccurrencePlacing,
): PlacedOccurrence | undefined {
  const { nobodyIsQuiet } = waysToSuit(placing.everyone);
  const usual = usualMoment(day, placing.anchor);
  const days = restOfTheWeek(day);
  const fits = (at: Temporal.Instant) => fitsIn(at, nobodyIsQuiet, placing);
  const sameTime = days.flatMap((each) => usualMoment(each, placing.anchor) ?? []);
  const found = sameTime.find(fits) ?? momentsOf(days, placing.anchor).find(fits);
  return found && { at: found, isMoved: !usual?.equals(found) };
}

/** Whether it can be at its usual time on that day, without being moved: in nobody's quiet hours, or even while all work. */
export function fitsUsually(
  day: Temporal.PlainDate,
  placing: OccurrencePlacing,
  within: AllowedHours = 'waking-hours',
): boolean {
  const { allWork, nobodyIsQuiet } = waysToSuit(placing.everyone);
  const usual = usualMoment(day, placing.anchor);
  return usual !== undefined && fitsIn(usual, within === 'working-hours' ? allWork : nobodyIsQuiet, placing);
}

/** As many days decide whether a time fits: clocks can be apart otherwise than usual for three weeks. */
export const daysThatDecide = 4;

/** Whether it can be at its usual time on any of the days that follow the first: else it is no time to meet each time. */
export function fitsAnyOfNext(cadence: Cadence, placing: OccurrencePlacing): boolean {
  let day = placing.anchor.firstOn;
  return Array.from({ length: daysThatDecide }, () => (day = dayAfter(cadence, day, placing.anchor))).some(
    (each) => fitsUsually(each, placing),
  );
}

type Suits = (moment: Temporal.Instant) => boolean;

/** All of its quarters of an hour suit. */
function fitsIn(at: Temporal.Instant, suits: Suits, { minutes, from }: OccurrencePlacing): boolean {
  if (Temporal.Instant.compare(at, from) <= 0) return false;
  for (let into = 0; into < minutes; into += quarter) if (!suits(at.add({ minutes: into }))) return false;
  return true;
}

/** Undefined where the clocks of that day skip it. Of an hour that they repeat it is the first. */
export function usualMoment(
  day: Temporal.PlainDate,
  { timeZone, time }: Omit<Anchor, 'firstOn'>,
): Temporal.Instant | undefined {
  const wall = day.toPlainDateTime(time);
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return zoned.toPlainDateTime().equals(wall) ? zoned.toInstant() : undefined;
}

/** From that day to the Sunday after it. */
const restOfTheWeek = (day: Temporal.PlainDate): readonly Temporal.PlainDate[] =>
  Array.from({ length: 8 - day.dayOfWeek }, (_, index) => day.add({ days: index }));

/** Every quarter of an hour of these days, day by day, of each day the nearest to the usual time first. */
function momentsOf(
  days: readonly Temporal.PlainDate[],
  { timeZone, time }: Anchor,
): readonly Temporal.Instant[] {
  const usual = time.hour * 60 + time.minute;
  const times = Array.from({ length: quartersInADay }, (_, index) => index * quarter).toSorted(
    (one, other) => Math.abs(one - usual) - Math.abs(other - usual) || one - other,
  );
  return days.flatMap((day) =>
    times.flatMap((minutes) => {
      const at = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
      return usualMoment(day, { timeZone, time: at }) ?? [];
    }),
  );
}
