import { RefusedError } from '../../../refused-error.ts';
import type { Program, ProgramSettings } from '../../programs/program/model.ts';

/** To each who would be in the round of a day: that they are. */
export const roundAheadKind = 'round-ahead';

/** To each of whom nothing was heard for long: whether they still want a peer. */
export const roundQuestionKind = 'round-question';
/** The round came, and they had not answered. */
export const roundWithoutKind = 'round-without-you';
/** A round came of which they had not heard beforehand: whether they still want a peer. */
export const roundMissedKind = 'round-missed';

/**
 * Somebody of whom a program has heard nothing for so long is asked rather than matched: they have not joined, nor told of
 * themselves, nor answered here or come back, nor done anything in a pair of it that all of the pair can see.
 */
export const quietFor = Temporal.Duration.from({ months: 6 });

/** Whatever was heard before then was heard long ago. */
export const heardSince = (moment: Temporal.Instant): Temporal.Instant =>
  moment.toZonedDateTimeISO('UTC').subtract(quietFor).toInstant();

/** A round that comes so much later than its day is another one than was told. */
const latestAfterItsDay = Temporal.Duration.from({ hours: 24 * 28 });

/** Of whom nothing was heard for long is judged by the beginning of a round's day, by whoever tells of it as by the round itself. */
export const judgedOn = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime('UTC').toInstant();

/** Whether the round of another day than was told is another round: who skipped that one has not skipped this. */
export const isAnotherRound = (told: Temporal.PlainDate, on: Temporal.PlainDate): boolean =>
  Temporal.Instant.compare(judgedOn(told).add(latestAfterItsDay), judgedOn(on)) < 0;

/** For a round that is made now: by the day that was told, once it has come, so that whoever reads that they are in is in. */
export function judgedNow(
  { nextRoundOn }: Pick<ProgramSettings, 'nextRoundOn'>,
  now: Temporal.Instant,
): Temporal.Instant {
  if (nextRoundOn === null) return now;
  const told = judgedOn(Temporal.PlainDate.from(nextRoundOn));
  const isToldRound =
    Temporal.Instant.compare(told, now) <= 0 &&
    Temporal.Instant.compare(now.subtract(latestAfterItsDay), told) <= 0;
  return isToldRound ? told : now;
}

/** So many days before the round it is told, so that a weekend between leaves time to answer. */
export const daysAhead = 4;

/** Whether somebody is in the next round, or sits that one out. */
export type Plan = 'in' | 'skips';

/** The next round of a program, as it stands to somebody who waits for a peer there. */
export type NextRound = {
  readonly program: Pick<Program, 'id' | 'name'>;
  /** Undefined while nobody has named one, and once it is over. */
  readonly day: Temporal.PlainDate | undefined;
  readonly plan: Plan;
};
export type RoundAhead = NextRound & { readonly day: Temporal.PlainDate };

/** What a message about a round says by now. */
export type Before =
  | { readonly kind: 'ahead'; readonly ahead: RoundAhead }
  /** They are in the next round, or sit it out, whenever it comes. */
  | ({ readonly kind: 'no-day' } & Omit<NextRound, 'day'>)
  /** `declined` once they have said that they would rather not. */
  | {
      readonly kind: 'question' | 'declined';
      readonly program: RoundAhead['program'];
      readonly day: Temporal.PlainDate | undefined;
    }
  | { readonly kind: 'none'; readonly program: RoundAhead['program'] };

/** What somebody said last, of a round or of the question whether they want one. */
export type RoundAnswer = { readonly skips: boolean; readonly answeredAt: Temporal.Instant };

export class BeforehandError extends RefusedError<'not-in' | 'has-peer' | 'round-over'> {}
