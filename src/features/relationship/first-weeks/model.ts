import { RefusedError } from '../../../refused-error.ts';

/** What comes to a pair in whose first weeks nothing has happened; each begins the one after it. */
export const nudgeKind = 'first-weeks-nudge';
export const slotsKind = 'first-weeks-slots';
export const questionKind = 'first-weeks-question';
/** The slots once more, because a member asked for them. */
export const askedSlotsKind = 'first-weeks-slots-asked';
/** And once more, because an agreement is signed. */
export const signedSlotsKind = 'first-weeks-once-signed';

/** Reaches nobody: the pair goes on, and what it was asked before counts no more. */
export const askedAnewKind = 'first-weeks-asked-again';

/** What becomes of a pair that has not begun by then: `ways-on/still-wanted` does it. */
export const releaseKind = 'first-weeks-release';

const days = (count: number) => Temporal.Duration.from({ hours: 24 * count });

/**
 * From the introduction to the nudge, from that to the slots, from those to the question: days 3, 7 and 10. What a weekend
 * or a pause puts off puts off what follows too, so that there are never more than two of them in seven days.
 */
export const waits = { nudge: days(3), slots: days(4), question: days(3) } as const;

/** From the question on, or from a yes to it, a pair has so long to begin. */
export const timeToBegin = days(14);
/** The day that was named is over by then for everybody. */
export const releaseAfter = days(15);

/** One that would be let go less than this before its program ends ends with that: it hears of one end alone. */
export const wellBeforeTheEnd = days(7);

/** After one of them nothing else comes by itself for as long, while still nothing has happened. */
export const quietAfter = days(4);

/** A meeting is given as long after its time before anything is asked. */
export const graceAfterMeeting = days(3);

/** While a pair is paused, what waits looks again after this time at the latest: it may be back early. */
export const lookAgainAfter = days(7);
/** While one of the pair waits for a word of the others, so does all of this. */
export const waitForWord = days(2);
/** One of the pair would rather pause: for as long they can name a day before anything else is asked. */
export const calmForPause = days(7);
/** As long after its return a pair is left alone. */
export const calmAfterReturn = days(2);

/** What a pair has done of what both of its members can see. */
export type Beginnings = { readonly sessionsHeld: number; readonly hasAgreement: boolean };

/**
 * Whether nothing has happened yet, for the nudge, the slots and the question alike. A session held counts, and an agreement,
 * signed or waiting for a signature. A goal does not: it may be seen by its owner alone, and what comes to both must not
 * tell of it.
 */
export const isStillToBegin = ({ sessionsHeld, hasAgreement }: Beginnings): boolean =>
  sessionsHeld === 0 && !hasAgreement;

/** Whoever cannot be reached is tried as often: their admins have heard of it by then. */
const triesAtMost = 3;

/** Whether one of them has been asked if they still want it, or cannot be. */
export const isDoneWith = (
  personId: string,
  { reached, failed }: { readonly reached: readonly string[]; readonly failed: readonly string[] },
): boolean => reached.includes(personId) || failed.filter((each) => each === personId).length >= triesAtMost;

export class FirstWeeksError extends RefusedError<'asked-already'> {}

/** Why there is nothing left to answer. */
export type WhyOver = 'begun' | 'asked' | 'paused' | 'closing' | 'ended';

export const stillWantedAnswers = ['yes', 'pause', 'another', 'end'] as const;
export type StillWantedAnswer = (typeof stillWantedAnswers)[number];
