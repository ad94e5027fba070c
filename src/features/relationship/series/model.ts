import { RefusedError } from '../../../refused-error.ts';
import {
  dayAfter,
  dayInMonth,
  daysThatDecide,
  fitsUsually,
  inMonthOf,
  placedOccurrence,
  usualMoment,
  type Anchor,
  type Cadence,
  type InMonth,
  type PlacedOccurrence,
  type OccurrencePlacing,
  type AllowedHours,
} from '../../../scheduling/cadence.ts';
import type { Booking } from '../bookings/model/booking.ts';
import type { Pair } from '../../pairs/pair/model.ts';

export const suggestedKind = 'series-suggested';
export const settledKind = 'series-settled';
export const bookedKind = 'series-booked';
export const restsKind = 'series-rests';
export const stoppedKind = 'series-stopped';
/** Reaches nobody: it looks whether the next session is to be booked. */
export const nextKind = 'series-next';

/** Sessions that are booked by themselves, one at a time, in the rhythm that the pair has agreed on. */
export type Series = Anchor & {
  readonly pairId: string;
  /** Counts from 1 within the pair. */
  readonly number: number;
  readonly state: 'proposed' | Living | 'stopped' | 'set-aside';
  readonly suggestedBy: string;
  /** Whom it suits, by id: first the one who suggested it. */
  readonly suits: readonly string[];
  /** Whether all of them worked at its time when it was suggested: then it is to stay so. */
  readonly within: AllowedHours;
  /** The latest of its days of which something has become. */
  readonly lastOn: Temporal.PlainDate;
};

/** It books, or rests until somebody says how to go on: nobody tells of the sessions or they are skipped, or its time fits no more. */
type Living = 'running' | 'untold' | 'misfit';

export const isSeriesLiving = ({ state }: Pick<Series, 'state'>): boolean =>
  state === 'running' || state === 'untold' || state === 'misfit';

/** How a pair's series looks to its members. */
export type Coming = {
  readonly pair: Pair;
  readonly series: Series;
  /** As the rhythm is named in an agreement. */
  readonly rhythm: string;
  readonly inMonth: ReturnType<typeof inMonthOf> | undefined;
  /** The newest session was skipped, and the one before it: a series that rests does so for that. */
  readonly isSkipped: boolean;
  /** When the next of them would be. */
  readonly next: readonly Temporal.Instant[];
};

/** What stands of a pair's series, and the session that is ahead. */
export type SeriesStanding = {
  readonly pair: Pair;
  readonly proposed: Coming | undefined;
  readonly living: Coming | undefined;
  readonly booking: Booking | undefined;
};

export class SeriesError extends RefusedError<
  | 'not-booked'
  | 'has-moved'
  | 'runs-already'
  | 'suits-already'
  | 'quiet-then'
  | 'agreed-quiet-then'
  | 'set-aside'
  | 'none'
> {}

/** On its weekday, of its week where it comes once a month, and at its time: a pair that moves to the same hour of another day has another series in mind. */
export function isAt(anchor: Anchor, inMonth: InMonth | undefined, at: Temporal.Instant): boolean {
  const day = at.toZonedDateTimeISO(anchor.timeZone).toPlainDate();
  const isItsDay = inMonth
    ? dayInMonth(inMonth, day).equals(day)
    : day.dayOfWeek === anchor.firstOn.dayOfWeek;
  return isItsDay && (usualMoment(day, anchor)?.equals(at) ?? false);
}

/** Which weekday of the month is its own, where it comes once in each. */
export const inMonthFor = ({ firstOn }: Anchor, cadence: Cadence): InMonth | undefined =>
  cadence.every === 'month' ? inMonthOf(firstOn) : undefined;

type Going = Omit<OccurrencePlacing, 'anchor'> & { readonly cadence: Cadence };

/** Its days from the week on in which anything can still come. */
function* daysAhead(
  series: Anchor & Pick<Series, 'lastOn'>,
  { cadence, from }: Pick<Going, 'cadence' | 'from'>,
): Generator<Temporal.PlainDate, never> {
  const today = from.toZonedDateTimeISO(series.timeZone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  for (let on = dayAfter(cadence, series.lastOn, series); ; on = dayAfter(cadence, on, series))
    if (Temporal.PlainDate.compare(on, monday) >= 0) yield on;
}

/** Of as many days that are ahead, if its time suits none, it fits no more: one that a holiday takes out is no reason to give it up. */
export function isMisfit(series: Anchor & Pick<Series, 'lastOn' | 'within'>, going: Going): boolean {
  const today = going.from.toZonedDateTimeISO(series.timeZone).toPlainDate();
  return daysAhead(series, going)
    .filter((on) => Temporal.PlainDate.compare(on, today) > 0)
    .take(daysThatDecide)
    .every((on) => !fitsUsually(on, { ...going, anchor: series }, series.within));
}

/**
 * It moves for people's hours alone. One whose usual time has passed, or comes too soon, as after a pause, is none: nothing is booked
 * by itself for the days right after.
 */
const inTime = (on: Temporal.PlainDate, placing: OccurrencePlacing): PlacedOccurrence | undefined =>
  isTooSoon(on, placing) ? undefined : placedOccurrence(on, placing);

const isTooSoon = (on: Temporal.PlainDate, { anchor, from }: OccurrencePlacing): boolean => {
  const usual = usualMoment(on, anchor);
  return usual !== undefined && Temporal.Instant.compare(usual, from) <= 0;
};

export type Next = PlacedOccurrence & {
  readonly on: Temporal.PlainDate;
  /** Those before it in whose week nothing suits all of them. */
  readonly leftOut: readonly Temporal.PlainDate[];
};

type Between = {
  /** The day of the session before. A day whose session the pair has had later is passed over. */
  readonly after: Temporal.PlainDate;
  /** Days until then have passed, or are too near to book anything: of none is it said that nothing suits all of them. */
  readonly near: Temporal.PlainDate;
  readonly until: Temporal.Instant;
};

/** The next session of the series; undefined where there is none before that moment. */
export function nextOf(
  series: Anchor & Pick<Series, 'lastOn'>,
  going: Going,
  { after, near, until }: Between,
): Next | undefined {
  const placing = { ...going, anchor: series };
  const leftOut: Temporal.PlainDate[] = [];
  const last = until.toZonedDateTimeISO(series.timeZone).toPlainDate();
  for (const on of daysAhead(series, going)) {
    if (Temporal.PlainDate.compare(on, last) > 0) return undefined;
    if (Temporal.PlainDate.compare(on, after) <= 0) continue;
    const found = inTime(on, placing);
    if (found && Temporal.Instant.compare(found.at, until) >= 0) return undefined;
    if (found) return { ...found, on, leftOut };
    if (Temporal.PlainDate.compare(on, near) > 0 && !isTooSoon(on, placing)) leftOut.push(on);
  }
  return undefined;
}

/** When the next ones would be, as things stand. */
export const comingOf = (
  series: Anchor & Pick<Series, 'lastOn'>,
  going: Going,
  count: number,
): readonly Temporal.Instant[] =>
  daysAhead(series, going)
    .take(count * 2)
    .map((on) => inTime(on, { ...going, anchor: series })?.at)
    .filter((at) => at !== undefined)
    .take(count)
    .toArray();

/** So many are shown. */
export const shownAhead = 2;
/** Of a series each week, all that lie in the weeks that are looked ahead, for operators eight. */
export const mostAhead = 8;

/** After as long nobody tells of a session any more. */
export const graceAfter = Temporal.Duration.from({ hours: 24 });
/** What is booked by itself is so long ahead that it can be prepared. */
export const leastAhead = Temporal.Duration.from({ hours: 24 });
/** Where nothing can be booked yet, it looks again after that time. */
export const lookAgain = Temporal.Duration.from({ hours: 24 * 7 });

/**
 * Two in a row since it began that nobody has told of, the newest of them over since yesterday: it is no use to book more. What a
 * pair did before it agreed on the series is no sign of how that goes.
 */
export const areUntold = (
  { firstOn, timeZone }: Pick<Anchor, 'firstOn' | 'timeZone'>,
  newestFirst: readonly Pick<Booking, 'state' | 'startsAt'>[],
): boolean => {
  const since = firstOn.toZonedDateTime(timeZone).toInstant();
  const [newest, before] = newestFirst.filter(
    ({ startsAt }) => Temporal.Instant.compare(startsAt, since) >= 0,
  );
  return newest?.state === 'booked' && before?.state === 'unanswered';
};
