/** When a person works: ISO weekdays (1 is Monday), and local wall-clock times as `HH:MM`. */
export type WorkingHours = {
  readonly timeZone: string;
  readonly days: readonly number[];
  readonly from: string;
  readonly until: string;
};

const quietFrom = Temporal.PlainTime.from('20:00');
const quietUntil = Temporal.PlainTime.from('08:00');
const step = Temporal.Duration.from({ minutes: 30 });
const stepsInAWeek = 7 * 48;

/**
 * The first half hour, not before `earliest`, that lies inside everybody's working hours. Where they share none, the
 * first that is in nobody's quiet hours (20:00 to 08:00, weekends); where there is none of those either, the first
 * inside the working hours of one of them: people half a world apart take turns at being early.
 */
export function firstGoodMoment(
  earliest: Temporal.Instant,
  everyone: readonly WorkingHours[],
): Temporal.Instant {
  const moments = halfHoursOfAWeek(earliest);
  return (
    moments.find((moment) => everyone.every((hours) => works(hours, moment))) ??
    moments.find((moment) => everyone.every((hours) => !isQuiet(hours, moment))) ??
    moments.find((moment) => everyone.some((hours) => works(hours, moment))) ??
    earliest
  );
}

function halfHoursOfAWeek(earliest: Temporal.Instant): readonly Temporal.Instant[] {
  const first = earliest.round({ smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'ceil' });
  const moments = [first];
  for (let moment = first; moments.length < stepsInAWeek; moments.push(moment)) moment = moment.add(step);
  return moments;
}

function works({ timeZone, days, from, until }: WorkingHours, moment: Temporal.Instant): boolean {
  const local = moment.toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime();
  return (
    days.includes(local.dayOfWeek) &&
    Temporal.PlainTime.compare(time, from) >= 0 &&
    Temporal.PlainTime.compare(time, until) < 0
  );
}

function isQuiet({ timeZone }: WorkingHours, moment: Temporal.Instant): boolean {
  const local = moment.toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime();
  return (
    local.dayOfWeek > 5 ||
    Temporal.PlainTime.compare(time, quietFrom) >= 0 ||
    Temporal.PlainTime.compare(time, quietUntil) < 0
  );
}
