import { RefusedError } from '../../../refused-error.ts';
import type { Fate } from '../../../scheduling/sent.ts';
import { partnersOf, zoneOf, type Member, type Pair } from '../../pairs/pair/model.ts';

/** To the others of a pair: are they still in? */
export const presenceKind = 'presence-question';
/** To whoever has them asked: what one of them chose to say. */
export const presentKind = 'presence-answered';
/** The time to answer is over. */
export const presenceOverKind = 'presence-over';
/** To whoever had them asked: the question could not reach them all. */
export const unaskedKind = 'presence-unasked';
/** To one of a pair: it rests by now, so that nobody answers their question. */
export const restsKind = 'presence-rests';
/** To whoever had them asked: one of three has answered, and another has not. */
export const partlyKind = 'presence-partly';
/** To each of a pair that was released. */
export const releasedKind = 'pair-released';

export const daysToAnswer = 7;
/** From one question to the next, whoever of the pair asks. */
export const daysApart = 21;

const dayAfter = (at: Temporal.Instant, days: number, timeZone: string): Temporal.Instant =>
  at.toZonedDateTimeISO(timeZone).toPlainDate().add({ days }).toZonedDateTime(timeZone).toInstant();

/** The time to answer counts from when the question has arrived, and its last day is a whole one where that person is. */
export const answerByAfter = (reachedAt: Temporal.Instant, timeZone: string): Temporal.Instant =>
  dayAfter(reachedAt, daysToAnswer + 1, timeZone);

/** The last day that is over for a reader as the time to answer is. */
export const lastDayToAnswer = (
  answerBy: Temporal.Instant,
  { timeZone }: { readonly timeZone: string },
): Temporal.PlainDate => answerBy.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 1 });

const latest = (moments: readonly Temporal.Instant[]): Temporal.Instant | undefined =>
  moments.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1);

/** As far as can be told while the question is on its way: as if it had arrived by now. */
export const earliestAnswerBy = (
  now: Temporal.Instant,
  pair: Pick<Pair, 'members'>,
  asked: readonly Member[],
): Temporal.Instant =>
  latest(asked.map(({ id }) => answerByAfter(now, zoneOf(pair, id)))) ??
  dayAfter(now, daysToAnswer + 1, 'UTC');

/** Until when there is time to answer, once all have been asked; before that it waits, or it can no longer reach them all. */
export function timeToAnswer(
  fates: readonly Fate[],
  pair: Pick<Pair, 'members'>,
): Temporal.Instant | 'waits' | 'unasked' {
  if (fates.some(({ reachedAt, isOnItsWay }) => !reachedAt && !isOnItsWay)) return 'unasked';
  const ends = fates.flatMap(({ personId, reachedAt }) =>
    reachedAt ? [answerByAfter(reachedAt, zoneOf(pair, personId ?? ''))] : [],
  );
  return ends.length === fates.length ? (latest(ends) ?? 'waits') : 'waits';
}

/** What somebody finds in Home: who is asked, once it has reached them; who waits, with whom it can't reach. */
export type QuestionFound = Question & {
  /** It has reached all of them, so that the time to answer is known. */
  readonly hasArrived: boolean;
  readonly unreached: readonly Member[];
};

/** Those whom the question can no longer reach. */
export const unreachedIn = ({ members }: Pick<Pair, 'members'>, fates: readonly Fate[]): readonly Member[] =>
  members.filter(({ id }) =>
    fates.some(({ personId, reachedAt, isOnItsWay }) => personId === id && !reachedAt && !isOnItsWay),
  );

type Known = { readonly pair: Pair; readonly fates: readonly Fate[]; readonly said: readonly Said[] };

/** @returns what this one of the pair finds of it; undefined where it is over, has not reached them, or they have answered */
export function foundBy(
  personId: string,
  asked: Question,
  { pair, fates, said }: Known,
): QuestionFound | undefined {
  const time = timeToAnswer(fates, pair);
  const hasArrived = typeof time !== 'string';
  if (asked.askedBy === personId)
    return {
      ...asked,
      ...(hasArrived && { answerBy: time }),
      hasArrived,
      unreached: unreachedIn(pair, fates),
    };
  const reachedAt = fates.find((fate) => fate.personId === personId)?.reachedAt;
  if (!reachedAt || answerOf(personId, pair, said)) return undefined;
  const answerBy = hasArrived ? time : answerByAfter(reachedAt, zoneOf(pair, personId));
  return { ...asked, answerBy, hasArrived, unreached: [] };
}

/** Somebody who has left so many pairs unanswered is in no more rounds, until they say that they are back. */
export const mostReleases = 2;
/** What is longer ago counts no more. */
export const monthsCounted = 12;

/** What somebody can say, and all that is told of them. */
export const answers = ['here', 'pause', 'stop'] as const;
export type Answer = (typeof answers)[number];
/** What leaves the pair as it is. */
export type GoingOn = Exclude<Answer, 'stop'>;

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

/** What this one of the pair has said. */
export const answerOf = (
  personId: string,
  { members }: Pick<Pair, 'members'>,
  said: readonly Said[],
): Answer | undefined => said.find(({ seat }) => members[seat]?.id === personId)?.answer;

/** Those who were asked and have not answered. */
export const silentIn = (pair: Pair, { askedBy }: Question, said: readonly Said[]): readonly Member[] =>
  partnersOf(pair, askedBy).filter(({ id }) => answerOf(id, pair, said) === undefined);

/** The numbers that what was said to this question can have. */
export const occurrencesOf = (number: number): { readonly first: number; readonly last: number } => ({
  first: (number - 1) * mostSaid + 1,
  last: number * mostSaid,
});

/** Three are the most that a pair can be. */
const mostSaid = 3 * answers.length;

/** What asking comes to, by what was asked before. */
export type Asking = 'new' | 'asked-already' | 'answers-theirs';

type Asker = { readonly personId: string; readonly timeZone: string; readonly now: Temporal.Instant };

/**
 * @param before undefined too where the one before was over without having reached anybody
 * @throws NoWordError where it was asked too short a time ago
 */
export function askingAfter(before: Question | undefined, { personId, timeZone, now }: Asker): Asking {
  if (!before) return 'new';
  // Who asks is there: two who ask each other at once have answered each other.
  if (before.state === 'open') return before.askedBy === personId ? 'asked-already' : 'answers-theirs';
  const again = askedAgainFrom(before, timeZone);
  if (Temporal.Instant.compare(now, again) < 0) throw new NoWordError('too-soon', again);
  return 'new';
}

const askedAgainFrom = ({ askedAt }: Question, timeZone: string): Temporal.Instant =>
  dayAfter(askedAt, daysApart, timeZone);

/** What is left to one of the pair to do about a word that does not come. */
export type Open =
  | { readonly kind: 'can-ask' }
  /** Their own question is open. */
  | { readonly kind: 'waits'; readonly question: QuestionFound }
  /** Another's question is open and before them. */
  | { readonly kind: 'asked'; readonly question: Question }
  /** They have answered it, or one before is too short a time ago. */
  | { readonly kind: 'nothing'; readonly again?: Temporal.Instant };

type Before = {
  /** As `askingAfter`. */
  readonly before: Question | undefined;
  /** Of one that is open, as this person finds it. */
  readonly found: QuestionFound | undefined;
  readonly hasAnswered: boolean;
};

/** What `askingAfter` would refuse is not open; only whoever asked learns here from when on they can again. */
export function openAfter({ before, found, hasAnswered }: Before, asker: Asker): Open {
  if (before?.state === 'open') {
    if (hasAnswered) return { kind: 'nothing' };
    if (!found) return { kind: 'can-ask' };
    return { kind: found.askedBy === asker.personId ? 'waits' : 'asked', question: found };
  }
  const again = before && askedAgainFrom(before, asker.timeZone);
  if (!again || Temporal.Instant.compare(asker.now, again) >= 0) return { kind: 'can-ask' };
  return before.askedBy === asker.personId ? { kind: 'nothing', again } : { kind: 'nothing' };
}

export class NoWordError extends RefusedError<'too-soon' | 'not-asked' | 'not-waiting'> {
  /** From when on it can be asked again. */
  readonly again: Temporal.Instant | undefined;
  constructor(code: NoWordError['code'], again?: Temporal.Instant) {
    super(code);
    this.again = again;
  }
}
