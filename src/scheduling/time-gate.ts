import { latestMoment } from '../moments.ts';
import { endOfWeekOf, zoneOfEveryone } from './place.ts';
import { firstThatSuits, waysToSuit, type WorkingHours } from './schedule.ts';

/** When something may be sent. */
export type Timing = {
  /**
   * `exact` is for what somebody has just asked for. All else waits for a good moment; so does what is `exact` once it is
   * late, since the moment that was asked for is over.
   */
  readonly when: 'good-moment' | 'exact';
} & (
  | {
      /** Waits for nobody's working hours, only until it disturbs nobody; goes out in the end, at the risk of standing there twice. */
      readonly weight: 'must-arrive';
      /**
       * Where Slack does not say what became of it, it is not sent again: it shows what somebody may take back, and of two only one is
       * on record. Whoever wrote it is told.
       */
      readonly whenUnsure?: 'let-go';
    }
  | {
      /** Comes while those whom it reaches work, not while one of them is away, and seldom; is let go rather than sent twice. */
      readonly weight: 'nudge';
      /** From when it was due; what goes stale soonest comes first. */
      readonly staleAfter: Temporal.Duration;
      /** Comes before all other nudges that could come at the same moment, however soon they go stale. */
      readonly goesFirst?: true;
      /** Nothing puts it off beyond the week in which it was due: what comes every so often is left out rather than come beside the next. */
      readonly staysInItsWeek?: true;
    }
);

export type PersonalHours = WorkingHours & {
  readonly personId: string;
  /** Where they take a pause. */
  readonly awayUntil: Temporal.Instant | undefined;
} & Meeting;

/** In a pair that has a session booked: nothing nudges its members in the midst of it. */
export type Meeting = {
  readonly meets?: { readonly from: Temporal.Instant; readonly until: Temporal.Instant } | undefined;
};

/** One of those whom it would reach. */
export type Reached = PersonalHours & {
  /** When nudges reached them, in any order. */
  readonly nudgedAt: readonly Temporal.Instant[];
  /** How many nudges that are more urgent could reach them just now. */
  readonly ahead: number;
};

export type Verdict =
  | { readonly go: 'now' }
  | { readonly go: 'later'; readonly at: Temporal.Instant }
  /** There is no good moment left before it is stale. */
  | { readonly go: 'never' };

/** Nudges in any seven days, to a pair and to a person alone, over all features together; `takesRoom` says which count for which. */
export const nudgesAtMost = 2;
export const nudgeWeek = Temporal.Duration.from({ hours: 7 * 24 });

/** As long after it was due, something is not late. */
export const punctual = Temporal.Duration.from({ hours: 1 });
const giveWay = Temporal.Duration.from({ minutes: 15 });

type Moment = { readonly dueAt: Temporal.Instant; readonly now: Temporal.Instant };

export const isPunctual = ({ dueAt, now }: Moment): boolean =>
  Temporal.Instant.compare(now, dueAt.add(punctual)) <= 0;

/** Whether it goes out at once, whoever it reaches. */
export const isExact = ({ when }: Pick<Timing, 'when'>, moment: Moment): boolean =>
  when === 'exact' && isPunctual(moment);

/** The first moment from then on that is good for all of these people. */
export function goodMoment(
  { weight }: Pick<Timing, 'weight'>,
  from: Temporal.Instant,
  everyone: readonly (WorkingHours & Meeting)[],
): Temporal.Instant {
  const { allWork, nobodyIsQuiet, oneWorks, oneIsAwake } = waysToSuit(everyone);
  if (weight !== 'nudge') return firstThatSuits(from, [nobodyIsQuiet, oneWorks, oneIsAwake], everyone);
  const ways = [allWork, nobodyIsQuiet, oneWorks, oneIsAwake];
  const isFree = (moment: Temporal.Instant) => !everyone.some((each) => isMeeting(each, moment));
  return firstThatSuits(
    from,
    ways.map((suits) => (moment) => isFree(moment) && suits(moment)),
    everyone,
  );
}

const isMeeting = ({ meets }: Meeting, moment: Temporal.Instant): boolean =>
  meets !== undefined && !isAfter(meets.from, moment) && isAfter(meets.until, moment);

/** Asked when something is about to be sent, and asked again whenever it has waited. */
export function askGate(
  timing: Timing,
  { dueAt, now, everyone }: Moment & { readonly everyone: readonly Reached[] },
): Verdict {
  if (isExact(timing, { dueAt, now })) return { go: 'now' };
  const from =
    timing.weight === 'nudge' ? latestMoment(everyone.map((each) => freeFrom(each, now))) : undefined;
  const at = goodMoment(timing, latestMoment([now, ...(from ? [from] : [])]) ?? now, everyone);
  if (timing.weight === 'nudge' && isTooLate(timing, { dueAt, at, everyone })) return { go: 'never' };
  return isAfter(at, now) ? { go: 'later', at } : { go: 'now' };
}

export const staleFrom = (
  { staleAfter }: { readonly staleAfter: Temporal.Duration },
  dueAt: Temporal.Instant,
): Temporal.Instant => dueAt.add(staleAfter);

type Late = {
  readonly dueAt: Temporal.Instant;
  readonly at: Temporal.Instant;
  readonly everyone: readonly PersonalHours[];
};

/** Whether it is of no use any more by then. */
export function isTooLate(
  timing: Extract<Timing, { readonly weight: 'nudge' }>,
  { dueAt, at, everyone }: Late,
): boolean {
  if (isAfter(at, staleFrom(timing, dueAt))) return true;
  if (!timing.staysInItsWeek) return false;
  return !isAfter(endOfWeekOf({ at: dueAt, timeZone: zoneOfEveryone(everyone) }), at);
}

/** When the person may hear of one more nudge: back, with room in the seven days, and with nothing more urgent before it. */
function freeFrom({ awayUntil, nudgedAt, ahead }: Reached, now: Temporal.Instant): Temporal.Instant {
  const lately = nudgedAt
    .filter((at) => isAfter(at.add(nudgeWeek), now))
    .toSorted((one, other) => Temporal.Instant.compare(one, other));
  const inTheWay = lately.at(-nudgesAtMost)?.add(nudgeWeek);
  const waits = lately.length + ahead < nudgesAtMost ? now : (inTheWay ?? now.add(giveWay));
  return latestMoment([now, waits, ...(awayUntil ? [awayUntil] : [])]) ?? now;
}

const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) > 0;
