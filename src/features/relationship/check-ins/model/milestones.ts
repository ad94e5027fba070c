import type { Milestone } from './check-in.ts';

const days = (count: number) => Temporal.Duration.from({ hours: 24 * count });

const firstMonth = days(30);
/** While nobody knows when the pair ends. */
const regularly = 12 * 7;
/** So long before its last day a pair is asked how it was. */
const beforeTheEnd = days(5);
/** Two milestones are at least so far apart: of those that are not, the later one stays. */
const apart = days(14);
/** So long after its day a milestone can still be asked about. */
export const milestoneLasts = days(10);

export type Times = {
  readonly introducedAt: Temporal.Instant;
  /** Where it is known. */
  readonly endsAt: Temporal.Instant | undefined;
};

type Reached = { readonly milestone: Milestone; readonly at: Temporal.Instant };

/** In order, until that moment and the first one after it. */
function milestonesUntil({ introducedAt, endsAt }: Times, until: Temporal.Instant): readonly Reached[] {
  const first = { milestone: 'first-month' as const, at: introducedAt.add(firstMonth) };
  if (!endsAt) return [first, ...everyTwelveWeeks(introducedAt, until)];
  const half = Math.floor((endsAt.epochMilliseconds - introducedAt.epochMilliseconds) / 2);
  const all = [
    first,
    { milestone: 'mid-way' as const, at: introducedAt.add({ milliseconds: half }) },
    { milestone: 'end' as const, at: endsAt.subtract(beforeTheEnd) },
  ].toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
  // The last days are the last milestone, however late they were named.
  return all.slice(0, all.findIndex(({ milestone }) => milestone === 'end') + 1).filter(isApart);
}

const isApart = ({ at }: Reached, place: number, all: readonly Reached[]): boolean =>
  all.slice(place + 1).every((later) => Temporal.Instant.compare(at.add(apart), later.at) <= 0);

function everyTwelveWeeks(introducedAt: Temporal.Instant, until: Temporal.Instant): readonly Reached[] {
  const gone = introducedAt.until(until).total('hours') / 24;
  const count = Math.max(0, Math.floor(gone / regularly)) + 1;
  return Array.from({ length: count }, (_, index) => ({
    milestone: 'mid-way' as const,
    at: introducedAt.add(days(regularly * (index + 1))),
  }));
}

/** The milestone that the pair has reached and was not asked about. @param askedAt when it last was about any */
export function milestoneDue(
  times: Times,
  now: Temporal.Instant,
  askedAt: Temporal.Instant | undefined,
): Milestone | undefined {
  const reached = milestonesUntil(times, now).findLast(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  if (!reached || Temporal.Instant.compare(reached.at.add(milestoneLasts), now) < 0) return undefined;
  return askedAt && Temporal.Instant.compare(askedAt, reached.at) >= 0 ? undefined : reached.milestone;
}

/** A fortnight has one of the days on which somebody is asked alone, which a weekend or a holiday may put off. */
const milestoneWaits = days(14 + 3);

/**
 * The milestone that comes to who is asked alone, on a day of theirs: these stay where they are, so that each milestone waits for the
 * next of them, and the end is asked about on the last before it.
 * @param askedAt when they, or the pair, were last asked about any
 */
export function milestoneAlone(
  times: Times,
  { now, next }: { readonly now: Temporal.Instant; readonly next: Temporal.Instant | undefined },
  askedAt: Temporal.Instant | undefined,
): Milestone | undefined {
  const { endsAt } = times;
  const isSince = (at: Temporal.Instant) =>
    askedAt !== undefined && Temporal.Instant.compare(askedAt, at) >= 0;
  if (endsAt && (!next || Temporal.Instant.compare(next, endsAt) >= 0))
    return isSince(endsAt.subtract(apart)) ? undefined : 'end';
  const reached = milestonesUntil(times, now).findLast(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  if (!reached || Temporal.Instant.compare(reached.at.add(milestoneWaits), now) < 0) return undefined;
  return isSince(reached.at) ? undefined : reached.milestone;
}

/** When the pair reaches the next one; undefined once it was asked about its end. */
export const nextMilestoneAt = (times: Times, now: Temporal.Instant): Temporal.Instant | undefined =>
  milestonesUntil(times, now).find(({ at }) => Temporal.Instant.compare(at, now) > 0)?.at;
