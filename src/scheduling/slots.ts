import { waysToSuit, type WorkingHours } from './schedule.ts';

export type SlotSearch = {
  readonly now: Temporal.Instant;
  readonly everyone: readonly WorkingHours[];
  /** How long they meet: a whole number of quarters of an hour. */
  readonly minutes: number;
  /** What they would like best, by each one's own clock. */
  readonly near?: Wished | undefined;
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
  readonly within: 'working-hours' | 'waking-hours';
};

export const slotsAtMost = 3;
const earliest = Temporal.Duration.from({ hours: 24 });
const latest = Temporal.Duration.from({ hours: 10 * 24 });
const quarter = 15;
const minutesInADay = 24 * 60;

/**
 * Up to three times to meet, each a quarter of an hour's start, from a day to ten days ahead, in order, and none of them
 * overlapping another. All lie inside everybody's working hours; where there is no such time, in nobody's quiet hours;
 * else there are none. They lie on different days, by everybody's calendar, where that many days can be had. Where they wish for
 * a day of the week or an hour, the days and starts that are the nearest to it come first.
 */
export function findSlots(search: SlotSearch): Slots {
  const { allWork, nobodyIsQuiet } = waysToSuit(search.everyone);
  const working = startsThatSuit(search, allWork);
  if (working.length > 0) return { starts: choose(working, search), within: 'working-hours' };
  return { starts: choose(startsThatSuit(search, nobodyIsQuiet), search), within: 'waking-hours' };
}

/** Every quarter of an hour from which on all the time they meet suits. */
function startsThatSuit(
  { now, from = now, minutes, doneBy, unless = [] }: SlotSearch,
  suits: (moment: Temporal.Instant) => boolean,
): readonly Temporal.Instant[] {
  const first = Temporal.Instant.compare(from, now.add(earliest)) > 0 ? from : now.add(earliest);
  const furthest = first.subtract(earliest).add(latest);
  const lastStart = doneBy?.subtract({ minutes }) ?? furthest;
  const until = Temporal.Instant.compare(lastStart, furthest) < 0 ? lastStart : furthest;
  const starts: Temporal.Instant[] = [];
  let moment = first.round({
    smallestUnit: 'minute',
    roundingIncrement: quarter,
    roundingMode: 'ceil',
  });
  let quartersThatSuit = 0;
  // Each quarter of an hour is asked once: a start suits where as many in a row do.
  while (Temporal.Instant.compare(moment, until.add({ minutes })) < 0) {
    quartersThatSuit = suits(moment) ? quartersThatSuit + 1 : 0;
    moment = moment.add({ minutes: quarter });
    const start = moment.subtract({ minutes });
    if (quartersThatSuit >= minutes / quarter && Temporal.Instant.compare(start, until) <= 0)
      starts.push(start);
  }
  return starts.filter((start) => unless.every((other) => apart(start, other) >= minutes));
}

type Choosing = Pick<SlotSearch, 'everyone' | 'minutes' | 'near'>;

function choose(starts: readonly Temporal.Instant[], search: Choosing): readonly Temporal.Instant[] {
  const { everyone, minutes, near } = search;
  const wished = near ? nearestDays(starts, search, near) : [];
  const days = differentDays(starts, { everyone, minutes });
  const spread = days.map((day, index) => onDay(day, index, everyone));
  if (wished.length === slotsAtMost) return inOrder(wished);
  if (!near && days.length === slotsAtMost && areFree(spread, minutes)) return spread;
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
  { everyone, minutes }: Choosing,
  { day, hour }: Wished,
): readonly Temporal.Instant[] {
  const off = (start: Temporal.Instant) => {
    const local = everyone.map(({ timeZone }) => start.toZonedDateTimeISO(timeZone));
    return {
      start,
      dates: local.map((each) => each.toPlainDate().toString()),
      days: most(local, (each) => (day === undefined ? 0 : wayRound(each.dayOfWeek - day, 7))),
      minutes: most(local, (each) =>
        hour === undefined ? 0 : wayRound((each.hour - hour) * 60 + each.minute, minutesInADay),
      ),
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
