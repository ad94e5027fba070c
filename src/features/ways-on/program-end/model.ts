import { RefusedError } from '../../../refused-error.ts';
import { askedBefore, startOf } from '../../pairs/term/model.ts';

/** Reaches nobody: when a pair is asked, and when it closes, is planned anew. */
export const planKind = 'program-end-plan';
/** To a pair: its program ends; shall it go on? */
export const askedKind = 'program-end-asked';
/** Reaches nobody: the pair has not said that it goes on, so that it closes with its program. */
export const closesKind = 'program-end-closes';
/** To a pair: all of it go on. */
export const extendedKind = 'pair-extended';

/** To a pair that was to close with its program: that one's day is further ahead now, or there is none. */
export const movedKind = 'program-end-moved';

const closesBefore = Temporal.Duration.from({ hours: 24 * 14 });
const timeToAnswer = Temporal.Duration.from({ hours: 24 * 7 });
/** Somebody who was introduced today is not asked today how it ends. */
export const afterIntroduction = Temporal.Duration.from({ hours: 24 * 7 });

export type Plan = { readonly askAt: Temporal.Instant; readonly closeAt: Temporal.Instant };

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) > 0 ? one : other;

/** Three weeks before the day a pair is asked, and two weeks before it closes; where that has gone by it still has a week to answer, if there is one. */
export function planFor(day: Temporal.PlainDate, from: Temporal.Instant): Plan | undefined {
  const end = startOf(day);
  const askAt = later(end.subtract(askedBefore), from);
  const closeAt = later(end.subtract(closesBefore), askAt.add(timeToAnswer));
  return Temporal.Instant.compare(closeAt, end) < 0 ? { askAt, closeAt } : undefined;
}

/** Whether so little time is left that a pair which closes with its program does so still. */
export const isCloseTo = (day: Temporal.PlainDate, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, startOf(day).subtract(closesBefore)) >= 0;

export class ProgramEndError extends RefusedError<'not-asked'> {}
