import { endOfWeekOf, zoneOfEveryone, type RhythmPlace } from './place.ts';
import { goodMoment, type PersonalHours, type Timing } from './time-gate.ts';

/** The first of it that is still ahead, at the same time of day: what came due more than once in the meantime comes once. */
export function nextOfRhythm(
  { at, timeZone }: RhythmPlace,
  everyDays: number,
  now: Temporal.Instant,
): Temporal.Instant {
  const first = at.toZonedDateTimeISO(timeZone);
  for (let days = everyDays; ; days += everyDays) {
    const next = first.add({ days }).toInstant();
    if (Temporal.Instant.compare(next, now) > 0) return next;
  }
}

type Moved = {
  /** Undefined where it has no place yet: it gets the moment at which it comes. */
  readonly placedAt: Temporal.Instant | undefined;
  readonly goodAt: Temporal.Instant;
  readonly now: Temporal.Instant;
  readonly timing: Pick<Timing, 'weight'>;
  readonly everyone: readonly PersonalHours[];
};

/** What becomes of one for which this is the next good moment. */
export type RhythmPlacement = {
  /** Its week has no such moment left, so that it does not come. */
  readonly isSkipped: boolean;
  readonly placedAt: Temporal.Instant | undefined;
};

/**
 * It stays in its week. Where that never has such a moment, as since somebody works on other days, it goes to another place for good. One
 * that only an outage has kept comes late.
 */
export function placing({ placedAt, goodAt, now, timing, everyone }: Moved): RhythmPlacement {
  if (!placedAt) return { isSkipped: false, placedAt };
  const end = endOfWeekOf({ at: placedAt, timeZone: zoneOfEveryone(everyone) });
  const isBefore = (moment: Temporal.Instant) => Temporal.Instant.compare(moment, end) < 0;
  if (isBefore(goodAt) || !isBefore(now)) return { isSkipped: false, placedAt };
  const isEverSo = isBefore(goodMoment(timing, placedAt, everyone.map(withNothingInTheWay)));
  return isEverSo ? { isSkipped: true, placedAt } : { isSkipped: false, placedAt: undefined };
}

const withNothingInTheWay = (hours: PersonalHours): PersonalHours => ({
  ...hours,
  off: { has: () => false },
  meets: undefined,
});
