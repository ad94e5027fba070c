import { RefusedError } from '../../../refused-error.ts';
import type { Fate } from '../../../scheduling/sent.ts';

/** To the others of a pair: are they still in? */
export const presenceKind = 'presence-question';
/** To whoever has them asked: what one of them chose to say. */
export const presentKind = 'presence-answered';
/** The time to answer is over. */
export const presenceOverKind = 'presence-over';
/** To whoever had them asked: the question could not reach them all. */
export const unaskedKind = 'presence-unasked';
/** To each of a pair that was released. */
export const releasedKind = 'pair-released';

export const daysToAnswer = 7;
/** From one question to the next, whoever of the pair asks. */
export const daysApart = 21;

/** The time to answer counts from when the question has arrived. */
export const answerByAfter = (reachedAt: Temporal.Instant): Temporal.Instant =>
  reachedAt.add({ hours: 24 * daysToAnswer });

/** Until when there is time to answer, once all have been asked; before that it waits, or it can no longer reach them all. */
export function timeToAnswer(fates: readonly Fate[]): Temporal.Instant | 'waits' | 'unasked' {
  if (fates.some(({ reachedAt, isOnItsWay }) => !reachedAt && !isOnItsWay)) return 'unasked';
  const reached = fates.flatMap(({ reachedAt }) => reachedAt ?? []);
  const latest = reached.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1);
  return latest && reached.length === fates.length ? answerByAfter(latest) : 'waits';
}

/** What somebody finds in Home: who is asked, once it has reached them; who waits, with whether it could reach them all. */
export type QuestionFound = Question & { readonly couldReach: 'them-all' | 'not-all' };

/** @returns what this one of the pair finds of it; undefined where it is over, or has not reached them */
export function foundBy(
  personId: string,
  asked: Question | undefined,
  fates: readonly Fate[],
): QuestionFound | undefined {
  if (asked?.state !== 'open') return undefined;
  const time = timeToAnswer(fates);
  if (asked.askedBy === personId)
    return { ...asked, couldReach: time === 'unasked' ? 'not-all' : 'them-all' };
  const reachedAt = fates.find((fate) => fate.personId === personId)?.reachedAt;
  if (!reachedAt) return undefined;
  const answerBy = typeof time === 'string' ? answerByAfter(reachedAt) : time;
  return { ...asked, answerBy, couldReach: 'them-all' };
}

/** Somebody who has left so many pairs unanswered is in no more rounds, until they say that they are back. */
export const mostReleases = 2;
/** What is longer ago counts no more. */
export const monthsCounted = 12;

/** What somebody can say, and all that is told of them. */
export const answers = ['here', 'pause', 'stop'] as const;
export type Answer = (typeof answers)[number];

export type Question = {
  readonly pairId: string;
  /** Counts from 1 within the pair. */
  readonly number: number;
  readonly askedBy: string;
  readonly askedAt: Temporal.Instant;
  readonly answerBy: Temporal.Instant;
  readonly state: 'open' | 'answered' | 'released';
};

/** Who of the pair has said what. */
export type Said = { readonly seat: number; readonly answer: Answer };

/** Which answer it was is told by the number of what is sent, and kept nowhere else: a number for each that a question can have. */
export const occurrenceOf = (number: number, { seat, answer }: Said): number =>
  (number - 1) * mostSaid + seat * answers.length + answers.indexOf(answer) + 1;

export function saidIn(occurrence: number): Said {
  const within = (occurrence - 1) % mostSaid;
  return {
    seat: Math.floor(within / answers.length),
    answer: answers[within % answers.length] ?? 'here',
  };
}

/** Three are the most that a pair can be. */
const mostSaid = 3 * answers.length;

/** What asking comes to, by what was asked before. */
export type Asking = 'new' | 'asked-already' | 'answers-theirs';

/** @throws NoWordError where it was asked too short a time ago */
export function askingAfter(
  latest: Question | undefined,
  { personId, now }: { readonly personId: string; readonly now: Temporal.Instant },
): Asking {
  if (!latest) return 'new';
  // Who asks is there: two who ask each other at once have answered each other.
  if (latest.state === 'open') return latest.askedBy === personId ? 'asked-already' : 'answers-theirs';
  const again = latest.askedAt.add({ hours: 24 * daysApart });
  if (Temporal.Instant.compare(now, again) < 0) throw new NoWordError('too-soon', again);
  return 'new';
}

export class NoWordError extends RefusedError<'too-soon' | 'not-asked'> {
  /** From when on it can be asked again. */
  readonly again: Temporal.Instant | undefined;
  constructor(code: NoWordError['code'], again?: Temporal.Instant) {
    super(code);
    this.again = again;
  }
}
