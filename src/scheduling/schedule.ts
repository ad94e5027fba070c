/** When a person works: ISO weekdays (1 is Monday), and local wall-clock times as `HH:MM`. */
export type WorkingHours = {
  readonly timeZone: string;
  readonly days: readonly number[];
  readonly from: string;
  readonly until: string;
};

const quietFrom = Temporal.PlainTime.from('20:00');
const quietUntil = Temporal.PlainTime.from('08:00');
/** Every zone's offset is a multiple of it, so that no stretch between two people's half hours is stepped over. */
const step = Temporal.Duration.from({ minutes: 15 });
const stepsInAWeek = 7 * 24 * 4;

/**
 * The first quarter of an hour, not before `earliest`, that lies inside everybody's working hours. Where they share none, the
 * first that is in nobody's quiet hours (20:00 to 08:00, weekends); where there is none of those either, the first
 * inside the working hours of one of them: people half a world apart take turns at being early.
 */
export function firstGoodMoment(
  earliest: Temporal.Instant,
  everyone: readonly WorkingHours[],
): Temporal.Instant {
  const first = (suits: (moment: Temporal.Instant) => boolean) => quarterHoursOfAWeek(earliest).find(suits);
  return (
    first((moment) => everyone.every((hours) => works(hours, moment))) ??
    first((moment) => everyone.every((hours) => !isQuiet(hours, moment))) ??
    first((moment) => everyone.some((hours) => works(hours, moment))) ??
    earliest
  );
}

function* quarterHoursOfAWeek(earliest: Temporal.Instant): Generator<Temporal.Instant, void> {
  let moment = earliest.round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' });
  for (let steps = 0; steps < stepsInAWeek; steps += 1) {
    yield moment;
    moment = moment.add(step);
  }
}

/** Whether the moment lies inside the person's working hours. */
export function works({ timeZone, days, from, until }: WorkingHours, moment: Temporal.Instant): boolean {
  const local = moment.toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime();
  return (
    days.includes(local.dayOfWeek) &&
    Temporal.PlainTime.compare(time, from) >= 0 &&
    Temporal.PlainTime.compare(time, until) < 0
  );
}

/** Whether it lies in the hours in which nobody is disturbed: 20:00 to 08:00, and weekends, by the person's own clock. */
export function isQuiet({ timeZone }: WorkingHours, moment: Temporal.Instant): boolean {
  const local = moment.toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime();
  return (
    local.dayOfWeek > 5 ||
    Temporal.PlainTime.compare(time, quietFrom) >= 0 ||
    Temporal.PlainTime.compare(time, quietUntil) < 0
  );
}
