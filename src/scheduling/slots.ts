import type { AllowedHours } from './cadence.ts';
import { waysToSuit, type WorkingHours } from './schedule.ts';

export type SlotSearch = {
  readonly now: Temporal.Instant;
  readonly everyone: readonly WorkingHours[];
  /** How long they meet: a whole number of quarters of an hour. */
  readonly minutes: number;
  /** What they would like best, by each one's own clock. */
  readonly near?: Wished | undefined;
  /** When they meet as things stand, where that is to be moved: not far from it. */
  readonly around?: Temporal.Instant | undefined;
  /** From when on all of them are there. */
  readonly from?: Temporal.Instant | undefined;
  /** By when they must be done, where they have a last day. */
  readonly doneBy?: Temporal.Instant | undefined;
  /** Starts of which none of them is, nor overlaps what would begin there. */
  readonly unless?: readonly Temporal.Instant[] | undefined;
};

/** A day of the week, as ISO counts them, and an hour of the day. */
export type Wished = { readonly day: number | undefined; readonly hour: number | undefined };

/** Times to meet, and how well they suit: all work then, or it is at least in nobody's quiet hours. */
export type Slots = {
  readonly starts: readonly Temporal.Instant[];
  readonly within: AllowedHours;
  /** They come after the days that are asked first, in which nothing suits. */
  readonly isLater?: boolean;
  /** What they share in a week of which no day is off for anybody; undefined where that is nothing. */
  readonly usually?: AllowedHours | undefined;
};

export const slotsAtMost = 3;
const earliest = Temporal.Duration.from({ hours: 24 });
const soon = Temporal.Duration.from({ hours: 10 * 24 });
/** Holidays and days off are mostly over by then. */
const later = Temporal.Duration.from({ hours: 35 * 24 });
/** Within a week of which that day is the middle. */
const beside = Temporal.Duration.from({ hours: 3 * 24 });
const quarter = 15;
const minutesInADay = 24 * 60;

/**
 * Up to three times to meet, each a quarter of an hour's start, from a day to ten days ahead, in order, and none of them
 * overlapping another. All lie inside everybody's working hours; where there is no such time, though they share some, the first
 * within five weeks; where there is none, in nobody's quiet hours; else there are none. They lie on different days, by
 * everybody's calendar, where that many days can be had. Where they wish for a day of the week or an hour, or move what is
 * booked, the days and starts that are the nearest to it come first.
 */
export function findSlots(search: SlotSearch): Slots {
  const { allWork, nobodyIsQuiet } = waysToSuit(search.everyone);
  const chosen = (starts: readonly Temporal.Instant[], by: SlotSearch = search) => choose(starts, by);
  const working = startsThatSuit(search, allWork);
  if (working.length > 0)
    return { starts: chosen(working), within: 'working-hours', usually: 'working-hours' };
  const anyTime = { ...search, around: undefined };
  const usually = usualHours(search);
  if (usually === 'working-hours') {
    const starts = chosen(startsThatSuit(anyTime, allWork, later), anyTime);
    if (starts.length > 0) return { starts, within: 'working-hours', isLater: true, usually };
  }
  const waking = startsThatSuit(search, nobodyIsQuiet);
  if (waking.length > 0) return { starts: chosen(waking), within: 'waking-hours', usually };
  const starts = usually ? startsThatSuit(anyTime, nobodyIsQuiet, later) : [];
  return { starts: chosen(starts, anyTime), within: 'waking-hours', isLater: true, usually };
}

/** What they share by the hours that they told, whatever days are off, and whatever they have agreed to be quiet. */
function usualHours({ everyone, now }: Pick<SlotSearch, 'everyone' | 'now'>): AllowedHours | undefined {
  const told = everyone.map(({ timeZone, week }) => ({ timeZone, week, off: new Set<string>() }));
  const { allWork, nobodyIsQuiet } = waysToSuit(told);
  const start = now.round({ smallestUnit: 'minute', roundingIncrement: quarter, roundingMode: 'ceil' });
  const week = Array.from({ length: (7 * minutesInADay) / quarter }, (_, index) =>
    start.add({ minutes: index * quarter }),
  );
  if (week.some(allWork)) return 'working-hours';
  return week.some(nobodyIsQuiet) ? 'waking-hours' : undefined;
}

/** Every quarter of an hour from which on all the time they meet suits, of as many days as are asked first from the first one on. */
function startsThatSuit(
  { now, from = now, minutes, doneBy, around, unless = [] }: SlotSearch,
  suits: (moment: Temporal.Instant) => boolean,
  ahead: Temporal.Duration = soon,
): readonly Temporal.Instant[] {
  const first = latestOf(now.add(earliest), from, around?.subtract(beside) ?? from);
  const furthest = first.subtract(earliest).add(ahead);
  const lastStart = doneBy?.subtract({ minutes }) ?? furthest;
  const until = earliestOf(lastStart, furthest);
  const starts: Temporal.Instant[] = [];
  let moment = first.round({
    smallestUnit: 'minute',
    roundingIncrement: quarter,
    roundingMode: 'ceil',
  });
  let quartersThatSuit = 0;
  let last = until;
  // Each quarter of an hour is asked once: a start suits where as many in a row do.
  while (Temporal.Instant.compare(moment, last.add({ minutes })) < 0) {
    quartersThatSuit = suits(moment) ? quartersThatSuit + 1 : 0;
    moment = moment.add({ minutes: quarter });
    const start = moment.subtract({ minutes });
    if (quartersThatSuit < minutes / quarter || Temporal.Instant.compare(start, last) > 0) continue;
    if (starts.length === 0) last = earliestOf(until, start.add(soon));
    starts.push(start);
  }
  return starts.filter((start) => unless.every((other) => apart(start, other) >= minutes));
}

const earliestOf = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) <= 0 ? one : other;

const latestOf = (...all: readonly [Temporal.Instant, ...Temporal.Instant[]]): Temporal.Instant =>
  all.reduce((one, other) => (Temporal.Instant.compare(one, other) >= 0 ? one : other));

type Choosing = Pick<SlotSearch, 'everyone' | 'minutes' | 'near' | 'around'>;

function choose(starts: readonly Temporal.Instant[], search: Choosing): readonly Temporal.Instant[] {
  const { everyone, minutes, near, around } = search;
  const isWished = near !== undefined || around !== undefined;
  const wished = isWished ? nearestDays(starts, search) : [];
  const days = differentDays(starts, { everyone, minutes });
  const spread = days.map((day, index) => onDay(day, index, everyone));
  if (wished.length === slotsAtMost) return inOrder(wished);
  if (!isWished && days.length === slotsAtMost && areFree(spread, minutes)) return spread;
  const chosen = wished.length >= days.length ? wished : days.flatMap((day) => day.slice(0, 1));
  return inOrder(filledUp(chosen, starts, minutes));
}

const areFree = (starts: readonly Temporal.Instant[], minutes: number): boolean =>
  starts.every((start, index) => starts.slice(0, index).every((other) => apart(start, other) >= minutes));

/** With more of them, until there are three, or none is left that overlaps no other. */
function filledUp(
  chosen: readonly Temporal.Instant[],
  starts: readonly Temporal.Instant[],
  minutes: number,
): readonly Temporal.Instant[] {
  return starts.reduce(
    (all, start) => (all.length < slotsAtMost && areFree([...all, start], minutes) ? [...all, start] : all),
    chosen,
  );
}

const inOrder = (starts: readonly Temporal.Instant[]): readonly Temporal.Instant[] =>
  starts.toSorted((one, other) => Temporal.Instant.compare(one, other));

const apart = (one: Temporal.Instant, other: Temporal.Instant): number =>
  Math.abs(one.until(other).total({ unit: 'minutes' }));

/** The best start of each day that is nearest to what is wished for, no two on the same day in anybody's calendar. */
function nearestDays(
  starts: readonly Temporal.Instant[],
  { everyone, minutes, near, around }: Choosing,
): readonly Temporal.Instant[] {
  const off = (start: Temporal.Instant) => {
    const local = everyone.map(({ timeZone }) => start.toZonedDateTimeISO(timeZone));
    return {
      start,
      dates: local.map((each) => each.toPlainDate().toString()),
      days: most(local, (each) => daysOff(each, { near, around })),
      minutes: most(local, (each) => minutesOff(each, { near, around })),
    };
  };
  const ranked = starts.map(off).toSorted((a, b) => a.days - b.days || a.minutes - b.minutes);
  return ranked
    .reduce<readonly (typeof ranked)[number][]>((chosen, each) => {
      const isApart = chosen.every(
        (other) =>
          each.dates.every((date, index) => date !== other.dates[index]) &&
          apart(each.start, other.start) >= minutes,
      );
      return chosen.length < slotsAtMost && isApart ? [...chosen, each] : chosen;
    }, [])
    .map(({ start }) => start);
}

type Wish = Pick<SlotSearch, 'near' | 'around'>;

function daysOff(local: Temporal.ZonedDateTime, { near, around }: Wish): number {
  if (around) {
    const day = around.toZonedDateTimeISO(local.timeZoneId).toPlainDate();
    return Math.abs(day.until(local.toPlainDate(), { largestUnit: 'day' }).days);
  }
  return near?.day === undefined ? 0 : wayRound(local.dayOfWeek - near.day, 7);
}

function minutesOff(local: Temporal.ZonedDateTime, { near, around }: Wish): number {
  const booked = around?.toZonedDateTimeISO(local.timeZoneId);
  const wished = near?.hour === undefined ? booked && minuteIn(booked) : near.hour * 60;
  return wished === undefined ? 0 : wayRound(minuteIn(local) - wished, minutesInADay);
}

const minuteIn = ({ hour, minute }: Temporal.ZonedDateTime): number => hour * 60 + minute;

const most = <Each>(all: readonly Each[], measure: (each: Each) => number): number =>
  Math.max(0, ...all.map(measure));

/** Whichever way round is the shorter. */
const wayRound = (difference: number, whole: number): number =>
  Math.min(Math.abs(difference), whole - Math.abs(difference));

/**
 * The starts of up to three days, no two of which are the same day in anybody's calendar. Days only go up with time, in every
 * calendar, so that taking the earliest each time finds as many as there can be.
 */
function differentDays(
  starts: readonly Temporal.Instant[],
  { everyone, minutes }: Pick<SlotSearch, 'everyone' | 'minutes'>,
): readonly (readonly Temporal.Instant[])[] {
  const datesOf = (start: Temporal.Instant) =>
    everyone.map(({ timeZone }) => start.toZonedDateTimeISO(timeZone).toPlainDate().toString());
  const days: { readonly dates: readonly string[]; readonly starts: Temporal.Instant[] }[] = [];
  for (const start of starts) {
    const dates = datesOf(start);
    const last = days.at(-1);
    const isAnother =
      !last ||
      (dates.every((date, index) => date !== last.dates[index]) &&
        last.starts.slice(0, 1).every((first) => apart(first, start) >= minutes));
    if (last && dates.every((date, index) => date === last.dates[index])) last.starts.push(start);
    else if (isAnother && days.length < slotsAtMost) days.push({ dates, starts: [start] });
  }
  return days.map((day) => day.starts);
}

/** By turns early and late in the day's hours, and at a whole or half hour by everybody's clock where that can be. */
function onDay(
  day: readonly Temporal.Instant[],
  index: number,
  everyone: readonly WorkingHours[],
): Temporal.Instant {
  const round = day.filter((start) =>
    everyone.every(({ timeZone }) => start.toZonedDateTimeISO(timeZone).minute % 30 === 0),
  );
  const choice = round.length > 0 ? round : day;
  const share = index % 2 === 0 ? 1 / 4 : 3 / 4;
  const [first] = choice;
  const chosen = choice[Math.floor(share * (choice.length - 1))] ?? first;
  if (!chosen) throw new RangeError('a day without a time to meet');
  return chosen;
}
