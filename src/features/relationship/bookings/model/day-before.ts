import { firstThatSuits, works, type WorkingHours } from '../../../../scheduling/schedule.ts';
import { lastCall } from './around.ts';

/** No holidays are longer than that: who works on none of those days has no working day before it. */
const daysAsked = 14;
const quarter = 15;
/** Of a working day, what is left for the last moment of it to be read and acted on. */
const timeToAct = Temporal.Duration.from({ minutes: 120 - quarter });

/**
 * When one of them is told of it the day before: on the last day before it on which they work, as near to its own hour as their
 * working hours come, and two hours before these end at the latest. Undefined where they work on no day of two weeks.
 */
export function dayBeforeOf(startsAt: Temporal.Instant, hours: WorkingHours): Temporal.Instant | undefined {
  const local = startsAt.toZonedDateTimeISO(hours.timeZone);
  const minute = local.hour * 60 + local.minute;
  const away = (at: Temporal.ZonedDateTime) => Math.abs(at.hour * 60 + at.minute - minute);
  for (let days = 1; days <= daysAsked; days += 1) {
    const worked = workedQuarters(local.toPlainDate().subtract({ days }), hours);
    const roomy = worked.filter((at) => works(hours, at.toInstant().add(timeToAct)));
    const [nearest] = (roomy.length > 0 ? roomy : worked.slice(0, 1)).toSorted((a, b) => away(a) - away(b));
    if (nearest) return nearest.toInstant();
  }
  return undefined;
}

/**
 * From when on one of them is to be told: where their own moment is past, as where it was booked after that, within the working
 * hours that they still have before it. Undefined where there are none.
 */
export function dayBeforeFrom(
  startsAt: Temporal.Instant,
  { hours, now }: { readonly hours: WorkingHours; readonly now: Temporal.Instant },
): Temporal.Instant | undefined {
  const usual = dayBeforeOf(startsAt, hours);
  if (!usual || Temporal.Instant.compare(usual, now) >= 0) return usual;
  const next = firstThatSuits(now, [(at) => works(hours, at)], [hours]);
  return Temporal.Instant.compare(next.add(lastCall), startsAt) < 0 ? next : undefined;
}

/** By the clock of that day, whose hours may be one more or fewer. */
function workedQuarters(date: Temporal.PlainDate, hours: WorkingHours): readonly Temporal.ZonedDateTime[] {
  const start = date.toZonedDateTime(hours.timeZone);
  const quarters = Math.ceil((start.hoursInDay * 60) / quarter);
  return Array.from({ length: quarters }, (_, index) => start.add({ minutes: index * quarter })).filter(
    (at) => works(hours, at.toInstant()),
  );
}

/** From when on any of them is to be told of it the day before; undefined where that is past for all of them. */
export const firstDayBefore = (
  startsAt: Temporal.Instant,
  { everyone, now }: { readonly everyone: readonly WorkingHours[]; readonly now: Temporal.Instant },
): Temporal.Instant | undefined =>
  everyone
    .flatMap((hours) => dayBeforeOf(startsAt, hours) ?? [])
    .filter((at) => Temporal.Instant.compare(at, now) > 0)
    .toSorted((one, other) => Temporal.Instant.compare(one, other))[0];
