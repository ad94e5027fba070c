import { isWorked, minuteOfDay, type WorkingWeek } from './working-week.ts';

/** By the person's own clock: what suits one of a pair is another hour of the day for the other. */
export type WorkingHours = {
  readonly timeZone: string;
  readonly week: WorkingWeek;
  /** What is quiet for them even where they work then. */
  readonly quiet?: QuietSpan;
  /** January 1 alone, where nothing else is told. */
  readonly off?: FreeDays;
};

/** Days on which nothing comes by itself, as `YYYY-MM-DD` by the person's own calendar. */
export type FreeDays = { readonly has: (day: string) => boolean };

/** What is free for everybody who has chosen nothing else. */
export const newYearsDay: FreeDays = { has: (day) => day.endsWith('-01-01') };

/** Local wall-clock times as `HH:MM`, over midnight. */
export type QuietSpan = { readonly from: string; readonly until: string };

/** What is quiet on a weekday where nothing else is agreed. */
export const usualQuiet: QuietSpan = { from: '20:00', until: '08:00' };
/** Every zone's offset is a multiple of it, so that no stretch between two people's half hours is stepped over. */
const step = Temporal.Duration.from({ minutes: 15 });
const stepsInAWeek = 7 * 24 * 4;
/** Days off are marked for a year ahead at most. */
const weeksAsked = 53;

type Suits = (moment: Temporal.Instant) => boolean;

/**
 * In which ways a moment may suit people, the best first: all of them work; it is in nobody's quiet hours; one of them
 * works, so that people half a world apart take turns at being early; it is in the quiet hours of all but one, whose working hours
 * are all agreed to be quiet. A day that is free for one of them suits in none.
 */
export function waysToSuit(everyone: readonly WorkingHours[]) {
  const allWork: Suits = (moment) => everyone.every((hours) => works(hours, moment));
  const nobodyIsQuiet: Suits = (moment) => !everyone.some((hours) => isQuiet(hours, moment));
  const nobodyIsFree: Suits = (moment) => !everyone.some((hours) => isDayOff(hours, moment));
  const oneWorks: Suits = (moment) => everyone.some((hours) => works(hours, moment)) && nobodyIsFree(moment);
  const oneIsAwake: Suits = (moment) =>
    everyone.some((hours) => !isQuiet(hours, moment)) && nobodyIsFree(moment);
  return { allWork, nobodyIsQuiet, oneWorks, oneIsAwake };
}

/**
 * The first moment, `from` itself or a quarter of an hour after it, that suits these people in the first of these ways in
 * which any of the week that follows does. Where none does, the weeks after that are asked, for as long as days off of theirs are in the
 * way; `from` where none suits in any of them.
 */
export function firstThatSuits(
  from: Temporal.Instant,
  ways: readonly Suits[],
  everyone: readonly WorkingHours[],
): Temporal.Instant {
  const [best] = ways;
  if (best?.(from)) return from;
  for (let week = 0; week < weeksAsked; week += 1) {
    const start = from.add({ hours: week * 7 * 24 });
    const free = daysOffFrom(start, everyone);
    for (const suits of ways) {
      const found = momentsOfAWeek(start, free).find(suits);
      if (found) return found;
    }
    // Without a day off the week after it is as this one.
    if (free.length === 0) return from;
  }
  return from;
}

type Span = { readonly from: number; readonly until: number };

/** Which days of a week from then on are free for one of them, each by that one's own clock. */
const daysOffFrom = (start: Temporal.Instant, everyone: readonly WorkingHours[]): readonly Span[] =>
  everyone.flatMap(({ timeZone, off }) => {
    const first = start.toZonedDateTimeISO(timeZone).startOfDay();
    return Array.from({ length: 9 }, (_, days) => first.add({ days }))
      .filter((day) => isOff(off, day))
      .map((day) => ({
        from: day.epochMilliseconds,
        until: day.add({ days: 1 }).startOfDay().epochMilliseconds,
      }));
  });

function* momentsOfAWeek(from: Temporal.Instant, free: readonly Span[]): Generator<Temporal.Instant, void> {
  const isOnDayOff = ({ epochMilliseconds: at }: Temporal.Instant) =>
    free.some((day) => day.from <= at && at < day.until);
  if (!isOnDayOff(from)) yield from;
  let moment = toTheQuarter(from);
  for (let steps = 0; steps < stepsInAWeek; steps += 1) {
    if (!isOnDayOff(moment)) yield moment;
    moment = moment.add(step);
  }
}

/** The quarter of an hour that it lies on, or else the next: what is told to people is such a time. */
export const toTheQuarter = (moment: Temporal.Instant): Temporal.Instant =>
  moment.round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' });

/** What is agreed to be quiet is no work, though the hours say so. */
export const works = (hours: WorkingHours, moment: Temporal.Instant): boolean =>
  worksAt(hours, moment.toZonedDateTimeISO(hours.timeZone));

function worksAt({ week, quiet, off }: WorkingHours, local: Temporal.ZonedDateTime): boolean {
  const minute = local.hour * 60 + local.minute;
  return isWorked(week, local.dayOfWeek, minute) && !isAgreedQuiet(quiet, minute) && !isOff(off, local);
}

const isAgreedQuiet = (quiet: QuietSpan | undefined, minute: number): boolean =>
  quiet !== undefined && isIn(quiet, minute);

const isIn = ({ from, until }: QuietSpan, minute: number): boolean =>
  minute >= minuteOfDay(from) || minute < minuteOfDay(until);

const isOff = (off: FreeDays | undefined, local: Temporal.ZonedDateTime): boolean =>
  off === undefined ? local.month === 1 && local.day === 1 : off.has(local.toPlainDate().toString());

/** By the calendar of their own zone: a day off begins and ends where they are. */
export const isDayOff = ({ timeZone, off }: WorkingHours, moment: Temporal.Instant): boolean =>
  isOff(off, moment.toZonedDateTimeISO(timeZone));

/**
 * Whether it lies in the person's quiet hours: 20:00 to 08:00, and weekends, by their own clock, unless they work then; and in any
 * case their days off, and what they have agreed to be quiet.
 */
export function isQuiet(hours: WorkingHours, moment: Temporal.Instant): boolean {
  const local = moment.toZonedDateTimeISO(hours.timeZone);
  const minute = local.hour * 60 + local.minute;
  const isSpare =
    isAgreedQuiet(hours.quiet, minute) ||
    local.dayOfWeek > 5 ||
    isIn(usualQuiet, minute) ||
    isOff(hours.off, local);
  return isSpare && !worksAt(hours, local);
}
