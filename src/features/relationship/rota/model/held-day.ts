import { SessionError, type Session } from '../model.ts';

/** Further back nobody knows for sure when it was. */
const rememberedFor = Temporal.Duration.from({ hours: 15 * 24 });

export type Between = { readonly from: Temporal.Instant; readonly until: Temporal.Instant };

/** When the last session can have been: after the one before it, since they are a pair, and not after it was told of. */
export function orderBetween(held: readonly Session[], since: Temporal.Instant): Between {
  const last = held.at(-1);
  if (!last) throw new SessionError('not-the-last');
  const from = later(since, held.at(-2)?.heldAt ?? since);
  return { from: earlier(from, last.recordedAt), until: last.recordedAt };
}

/**
 * As `orderBetween`, for who says the day: as far back as they know for sure, or as it is on record, or was booked.
 * @param bookedAt for when a session was booked that can have been this one, the first of them
 */
export function heldBetween(
  held: readonly Session[],
  since: Temporal.Instant,
  bookedAt?: Temporal.Instant,
): Between {
  const { from, until } = orderBetween(held, since);
  const known = [until.subtract(rememberedFor), held.at(-1)?.heldAt, bookedAt].flatMap((at) => at ?? []);
  return { from: later(from, known.reduce(earlier)), until };
}

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) >= 0 ? one : other;

const earlier = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) <= 0 ? one : other;

export type Days = { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate };

/** On which days that is, by one's own clock. */
export const daysOf = ({ from, until }: Between, timeZone: string): Days => ({
  first: dayOf(from, timeZone),
  last: dayOf(until, timeZone),
});

const dayOf = (at: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(timeZone).toPlainDate();

type Dated = {
  readonly heldAt: Temporal.Instant;
  readonly between: Between;
  readonly timeZone: string;
};

/** On that day, at the hour at which it is on record. Undefined where it cannot have been on that day. */
export function momentOn(
  day: Temporal.PlainDate,
  { heldAt, between, timeZone }: Dated,
): Temporal.Instant | undefined {
  const { first, last } = daysOf(between, timeZone);
  if (Temporal.PlainDate.compare(day, first) < 0 || Temporal.PlainDate.compare(day, last) > 0)
    return undefined;
  const plainTime = heldAt.toZonedDateTimeISO(timeZone).toPlainTime();
  const at = earlier(day.toZonedDateTime({ timeZone, plainTime }).toInstant(), between.until);
  return Temporal.Instant.compare(at, between.from) < 0 ? between.from : at;
}
