/** When a person works: ISO weekdays (1 is Monday), and local wall-clock times as `HH:MM`. */
export type WorkingHours = {
  readonly timeZone: string;
  readonly days: readonly number[];
  readonly from: string;
  readonly until: string;
  /** What is quiet for them even where they work then. */
  readonly quiet?: QuietSpan;
};

/** Local wall-clock times as `HH:MM`, over midnight. */
export type QuietSpan = { readonly from: string; readonly until: string };

/** What is quiet on a weekday where nothing else is agreed. */
export const usualQuiet: QuietSpan = { from: '20:00', until: '08:00' };
/** Every zone's offset is a multiple of it, so that no stretch between two people's half hours is stepped over. */
const step = Temporal.Duration.from({ minutes: 15 });
const stepsInAWeek = 7 * 24 * 4;

type Suits = (moment: Temporal.Instant) => boolean;

/**
 * In which ways a moment may suit people, the best first: all of them work; it is in nobody's quiet hours; one of them
 * works, so that people half a world apart take turns at being early; it is in the quiet hours of all but one, whose working hours
 * are all agreed to be quiet.
 */
export function waysToSuit(everyone: readonly WorkingHours[]) {
  const allWork: Suits = (moment) => everyone.every((hours) => works(hours, moment));
  const nobodyIsQuiet: Suits = (moment) => !everyone.some((hours) => isQuiet(hours, moment));
  const oneWorks: Suits = (moment) => everyone.some((hours) => works(hours, moment));
  const oneIsAwake: Suits = (moment) => everyone.some((hours) => !isQuiet(hours, moment));
  return { allWork, nobodyIsQuiet, oneWorks, oneIsAwake };
}

/**
 * The first moment, `from` itself or a quarter of an hour after it, that suits these people in the first of these ways in
 * which any of the week that follows does; `from` where none suits in any.
 */
export function firstThatSuits(from: Temporal.Instant, ways: readonly Suits[]): Temporal.Instant {
  for (const suits of ways) {
    const found = momentsOfAWeek(from).find(suits);
    if (found) return found;
  }
  return from;
}

function* momentsOfAWeek(from: Temporal.Instant): Generator<Temporal.Instant, void> {
  yield from;
  let moment = toTheQuarter(from);
  for (let steps = 0; steps < stepsInAWeek; steps += 1) {
    yield moment;
    moment = moment.add(step);
  }
}

/** The quarter of an hour that it lies on, or else the next: what is told to people is such a time. */
export const toTheQuarter = (moment: Temporal.Instant): Temporal.Instant =>
  moment.round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' });

/** Whether the moment lies inside the person's working hours, and not in what they have agreed to be quiet. */
export function works(
  { timeZone, days, from, until, quiet }: WorkingHours,
  moment: Temporal.Instant,
): boolean {
  const local = moment.toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime();
  return (
    days.includes(local.dayOfWeek) &&
    Temporal.PlainTime.compare(time, from) >= 0 &&
    Temporal.PlainTime.compare(time, until) < 0 &&
    !isAgreedQuiet(quiet, time)
  );
}

const isAgreedQuiet = (quiet: QuietSpan | undefined, time: Temporal.PlainTime): boolean =>
  quiet !== undefined && isIn(quiet, time);

const isIn = ({ from, until }: QuietSpan, time: Temporal.PlainTime): boolean =>
  Temporal.PlainTime.compare(time, from) >= 0 || Temporal.PlainTime.compare(time, until) < 0;

/**
 * Whether it lies in the person's quiet hours: 20:00 to 08:00, and weekends, by their own clock, unless they work then; and in any
 * case what they have agreed to be quiet.
 */
export function isQuiet(hours: WorkingHours, moment: Temporal.Instant): boolean {
  const local = moment.toZonedDateTimeISO(hours.timeZone);
  const time = local.toPlainTime();
  const isOff = isAgreedQuiet(hours.quiet, time) || local.dayOfWeek > 5 || isIn(usualQuiet, time);
  return isOff && !works(hours, moment);
}
