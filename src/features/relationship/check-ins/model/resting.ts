import { nextOfRhythm } from '../../../../scheduling/rhythm.ts';
import { timeToAnswer, unansweredAtMost, type AskedCheckIn } from './check-in.ts';

/** A check-in that came to somebody, with their pair or alone. */
export type Came = { readonly askedAt: Temporal.Instant; readonly isAnswered: boolean };

/**
 * Whether nothing more is asked of this one person: they have left the last ones unanswered, and had time for it. It hangs on what came
 * to them and what they answered, and on nobody else.
 * @param came the latest first
 */
export function isLeftAlone(came: readonly Came[], now: Temporal.Instant): boolean {
  const lately = came.slice(0, unansweredAtMost);
  const [latest] = lately;
  if (!latest || lately.length < unansweredAtMost) return false;
  const hadTime = Temporal.Instant.compare(latest.askedAt.add(timeToAnswer), now) < 0;
  return hadTime && lately.every(({ isAnswered }) => !isAnswered);
}

/** How often a pair is asked where nothing else is, by the calendar; and how long after another check-in that falls out. */
export const fortnight = { days: 14, lasts: Temporal.Duration.from({ hours: 14 * 24 }) } as const;

const week = Temporal.Duration.from({ hours: 7 * 24 });

/**
 * When the next private invitation is due: on a day of the pair's own rhythm, on which its invitation would come if it did not rest, so
 * that each of its fortnights has the one or the other.
 * @param usual when that is due the next time, or was a moment ago; undefined where it is not
 */
export function nextInRhythm(
  { at: usual, timeZone }: { readonly at: Temporal.Instant | undefined; readonly timeZone: string },
  after: Temporal.Instant,
): Temporal.Instant {
  if (!usual) return nextOfRhythm({ at: after, timeZone }, fortnight.days, after);
  const soonest = after.add(week);
  if (Temporal.Instant.compare(usual, soonest) >= 0) return usual;
  return nextOfRhythm({ at: usual, timeZone }, fortnight.days, soonest.subtract({ nanoseconds: 1 }));
}

/** What holds of a private invitation that stands before somebody. */
export type InvitationStanding = {
  readonly standing: 'asked' | 'answered' | 'newer' | 'paused' | 'asked-in-dm' | 'ended';
  /** The latest that came to them, with their pair or alone: what can be answered. */
  readonly latest: AskedCheckIn;
};
