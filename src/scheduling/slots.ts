import { isInAgreedQuiet, waysToSuit, type WorkingHours } from './schedule.ts';

export type SlotSearch = {
  readonly now: Temporal.Instant;
  readonly everyone: readonly WorkingHours[];
  /** How long they meet: a whole number of quarters of an hour. */
  readonly minutes: number;
  /** What they would like best, by each one's own clock. */
  readonly near?: Wished;
};

/** A day of the week, as ISO counts them, and an hour. */
export type Wished = { readonly day: number | undefined; readonly hour: number | undefined };

export const slotsAtMost = 3;
const earliest = Temporal.Duration.from({ hours: 24 });
const latest = Temporal.Duration.from({ hours: 10 * 24 });
const quarter = 15;

/**
 * Up to three times to meet, each a quarter of an hour's start, from a day to ten days ahead, in order, and none of them
 * overlapping another. All lie inside everybody's working hours; where there is no such time, in nobody's quiet hours;
 * else inside the working hours of one, and in no hours that have been agreed to be quiet. They lie on
 * different days, by everybody's calendar, where that many days can be had. None where nobody ever works. Where they wish for a day
 * of the week or an hour, those days and starts come first that are the nearest to it.
 */
export function findSlots(search: SlotSearch): readonly Temporal.Instant[] {
  const { allWork, nobodyIsQuiet, oneWorks } = waysToSuit(search.everyone);
  const oneWorksInPeace = (moment: Temporal.Instant) =>
    oneWorks(moment) && !search.everyone.some((hours) => isInAgreedQuiet(hours, moment));
  for (const suits of [allWork, nobodyIsQuiet, oneWorksInPeace]) {
    const starts = startsThatSuit(search, suits);
    if (starts.length > 0)
      return search.near ? chooseNear(starts, search, search.near) : choose(starts, search);
  }
  return [];
}

/** Every quarter of an hour from which on all the time they meet suits. */
function startsThatSuit(
  { now, minutes }: SlotSearch,
  suits: (moment: Temporal.Instant) => boolean,
): readonly Temporal.Instant[] {
  const until = now.add(latest);
  const starts: Temporal.Instant[] = [];
  let moment = now
    .add(earliest)
    .round({ smallestUnit: 'minute', roundingIncrement: quarter, roundingMode: 'ceil' });
  let quartersThatSuit = 0;
  // Each quarter of an hour is asked once: a start suits where as many in a row do.
  while (Temporal.Instant.compare(moment, until.add({ minutes })) < 0) {
    quartersThatSuit = suits(moment) ? quartersThatSuit + 1 : 0;
    moment = moment.add({ minutes: quarter });
    const start = moment.subtract({ minutes });
    if (quartersThatSuit >= minutes / quarter && Temporal.Instant.compare(start, until) <= 0)
      starts.push(start);
  }
  return starts;
}

function choose(
  starts: readonly Temporal.Instant[],
  { everyone, minutes }: SlotSearch,
): readonly Temporal.Instant[] {
  const isFree = (start: Temporal.Instant, others: readonly Temporal.Instant[]) =>
    others.every((other) => other === start || apart(start, other) >= minutes);
  const days = differentDays(starts, { everyone, minutes });
  const spread = days.map((day, index) => onDay(day, index, everyone));
  if (days.length === slotsAtMost && spread.every((start) => isFree(start, spread))) return spread;
  const chosen = days.flatMap((day) => day.slice(0, 1));
  for (const start of starts)
    if (chosen.length < slotsAtMost && isFree(start, chosen) && !chosen.includes(start)) chosen.push(start);
  return chosen.toSorted((one, other) => Temporal.Instant.compare(one, other));
}

/** The best start of each day, of the days that are the nearest to the one wished for. */
function chooseNear(
  starts: readonly Temporal.Instant[],
  { everyone }: Pick<SlotSearch, 'everyone'>,
  { day, hour }: Wished,
): readonly Temporal.Instant[] {
  const locally = (start: Temporal.Instant) =>
    everyone.map(({ timeZone }) => start.toZonedDateTimeISO(timeZone));
  const daysOff = (start: Temporal.Instant) =>
    day === undefined ? 0 : most(locally(start).map(({ dayOfWeek }) => circular(dayOfWeek - day, 7)));
  const minutesOff = (start: Temporal.Instant) =>
    hour === undefined
      ? 0
      : most(locally(start).map((local) => circular(local.hour * 60 + local.minute - hour * 60, 1440)));
  const best = [...byDay(starts, everyone).values()].map(
    (ofDay) => ofDay.toSorted((one, other) => minutesOff(one) - minutesOff(other))[0] ?? ofDay[0],
  );
  return best
    .filter((start) => start !== undefined)
    .toSorted((one, other) => daysOff(one) - daysOff(other) || minutesOff(one) - minutesOff(other))
    .slice(0, slotsAtMost)
    .toSorted((one, other) => Temporal.Instant.compare(one, other));
}

const most = (numbers: readonly number[]): number => Math.max(...numbers);

/** The way round that is the shorter. */
const circular = (difference: number, whole: number): number =>
  Math.min(Math.abs(difference), whole - Math.abs(difference));

const byDay = (starts: readonly Temporal.Instant[], [first]: readonly WorkingHours[]) =>
  Map.groupBy(starts, (start) =>
    start
      .toZonedDateTimeISO(first?.timeZone ?? 'UTC')
      .toPlainDate()
      .toString(),
  );

const apart = (one: Temporal.Instant, other: Temporal.Instant): number =>
  Math.abs(one.until(other).total({ unit: 'minutes' }));

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
