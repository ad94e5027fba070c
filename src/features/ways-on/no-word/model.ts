import { RefusedError } from '../../../refused-error.ts';
import type { Fate } from '../../../scheduling/sent.ts';
import { partnersOf, zoneOf, type Member, type Pair } from '../../pairs/pair/model.ts';

/** In the pair's DM, by `rounds/introductions`: from when on they can write to each other. */
export const introductionKind = 'introduction';
/** To the others of a pair: are they still in? */
export const presenceKind = 'presence-question';
/** To whoever has them asked: what one of them chose to say. */
export const presentKind = 'presence-answered';
/** The time to answer is over. */
export const presenceOverKind = 'presence-over';
/** To whoever had them asked: the question could not reach them all. */
export const unaskedKind = 'presence-unasked';
/** To one of a pair: it rests by now, so that nobody answers their question. */
export const presenceRestsKind = 'presence-rests';
/** To whoever had them asked: one of three has answered, and another has not. */
export const partlyKind = 'presence-partly';
/** To each of a pair that was released. */
export const releasedKind = 'pair-released';

export const daysToAnswer = 7;
/**
 * So long the others have been silent before they are asked: since the introduction, a restart, a session, or what one of them did. Three
 * days of work at least, whatever weekend lies among them.
 */
export const daysToWait = 5;
/** From one question to the next, whoever of the pair asks. */
export const daysApart = 21;

const dayAfter = (at: Temporal.Instant, days: number, timeZone: string): Temporal.Instant =>
  at.toZonedDateTimeISO(timeZone).toPlainDate().add({ days }).toZonedDateTime(timeZone).toInstant();

/** The last day to answer is counted from when the question has arrived, where that person is: and named to all of the pair alike. */
export const lastDayAfter = (reachedAt: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  reachedAt.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: daysToAnswer });

const latest = (moments: readonly Temporal.Instant[]): Temporal.Instant | undefined =>
  moments.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1);
const latestDay = (days: readonly Temporal.PlainDate[]): Temporal.PlainDate | undefined =>
  days.toSorted((one, other) => Temporal.PlainDate.compare(one, other)).at(-1);

/** A day is over once it is for all of the pair: what was named to anybody holds on their own calendar. */
const overOn = (day: Temporal.PlainDate, { members }: Pick<Pair, 'members'>): Temporal.Instant => {
  const startOfNext = (zone: string) => day.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  return latest(members.map(({ timeZone }) => startOfNext(timeZone))) ?? startOfNext('UTC');
};

/** As far as can be told while the question is on its way: as if it had arrived by now. */
export const earliestAnswerBy = (
  now: Temporal.Instant,
  pair: Pick<Pair, 'members'>,
  asked: readonly Member[],
): Temporal.Instant =>
  overOn(
    latestDay(asked.map(({ timeZone }) => lastDayAfter(now, timeZone))) ?? lastDayAfter(now, 'UTC'),
    pair,
  );

/** By which day to answer, and when that is over. */
export type Deadline = { readonly lastDay: Temporal.PlainDate; readonly over: Temporal.Instant };

/** Until when there is time to answer, once all have been asked; before that it waits, or it can no longer reach them all. */
export function timeToAnswer(
  fates: readonly Fate[],
  pair: Pick<Pair, 'members'>,
): Deadline | 'waits' | 'unasked' {
  if (fates.some(({ reachedAt, isOnItsWay }) => !reachedAt && !isOnItsWay)) return 'unasked';
  const days = fates.flatMap(({ personId, reachedAt }) =>
    reachedAt ? [lastDayAfter(reachedAt, zoneOf(pair, personId ?? ''))] : [],
  );
  const lastDay = latestDay(days);
  return lastDay && days.length === fates.length ? { lastDay, over: overOn(lastDay, pair) } : 'waits';
}

/** What somebody finds in Home: who is asked, once it has reached them; who waits, with whom it can't reach. */
export type QuestionFound = NoWordQuestion & {
  /** Undefined while it has not reached all of them, for who waits. */
  readonly lastDay: Temporal.PlainDate | undefined;
  /** That day is over, and nobody's hours have let the pair be released yet. */
  readonly isOver: boolean;
  readonly unreached: readonly Member[];
};

/** Those whom the question can no longer reach. */
export const unreachedIn = ({ members }: Pick<Pair, 'members'>, fates: readonly Fate[]): readonly Member[] =>
  members.filter(({ id }) =>
    fates.some(({ personId, reachedAt, isOnItsWay }) => personId === id && !reachedAt && !isOnItsWay),
  );

type Known = {
  readonly pair: Pair;
  readonly fates: readonly Fate[];
  readonly said: readonly Said[];
  readonly now: Temporal.Instant;
};

/** @returns what this one of the pair finds of it; undefined where it is over, has not reached them, or they have answered */
export function foundBy(
  personId: string,
  asked: NoWordQuestion,
  { pair, fates, said, now }: Known,
): QuestionFound | undefined {
  const time = timeToAnswer(fates, pair);
  const known = typeof time === 'string' ? undefined : time;
  const isOver = known !== undefined && Temporal.Instant.compare(known.over, now) <= 0;
  if (asked.askedBy === personId)
    return { ...asked, lastDay: known?.lastDay, isOver, unreached: unreachedIn(pair, fates) };
  const reachedAt = fates.find((fate) => fate.personId === personId)?.reachedAt;
  if (!reachedAt || answerOf(personId, pair, said)) return undefined;
  const lastDay = known?.lastDay ?? lastDayAfter(reachedAt, zoneOf(pair, personId));
  return { ...asked, lastDay, isOver, unreached: [] };
}

/** Somebody who has left so many pairs unanswered is in no more rounds, until they say that they are back. */
export const mostReleases = 2;
/** What is longer ago counts no more. */
export const monthsCounted = 12;

/** What somebody can say, and all that is told of them. */
export const answers = ['here', 'pause', 'stop'] as const;
export type NoWordAnswer = (typeof answers)[number];
/** What leaves the pair as it is. */
export type GoingOn = Exclude<NoWordAnswer, 'stop'>;

export type NoWordQuestion = {
  readonly pairId: string;
  /** Counts from 1 within the pair. */
  readonly number: number;
  readonly askedBy: string;
  readonly askedAt: Temporal.Instant;
  readonly answerBy: Temporal.Instant;
  readonly state: 'open' | 'answered' | 'released';
};

/** Who of the pair has said what. */
export type Said = { readonly seat: number; readonly answer: NoWordAnswer };

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
): NoWordAnswer | undefined => said.find(({ seat }) => members[seat]?.id === personId)?.answer;

/** Those who were asked and have not answered. */
export const silentIn = (pair: Pair, { askedBy }: NoWordQuestion, said: readonly Said[]): readonly Member[] =>
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

type Asker = {
  readonly personId: string;
  readonly timeZone: string;
  /** Since when one of the others has been silent: before that there was nothing to wait for. */
  readonly silentSince: Temporal.Instant;
  readonly now: Temporal.Instant;
};

/**
 * @param before undefined too where the one before was over without having reached anybody
 * @throws NoWordError where it was asked too short a time ago, or there is no silence yet
 */
export function askingAfter(before: NoWordQuestion | undefined, asker: Asker): Asking {
  // Who asks is there: two who ask each other at once have answered each other.
  if (before?.state === 'open') return before.askedBy === asker.personId ? 'asked-already' : 'answers-theirs';
  const held = heldUntil(before, asker);
  if (held) throw new NoWordError(held.code, held.from);
  return 'new';
}

/** Why nobody can be asked yet, and from when on: whichever holds for longer. */
type Held = { readonly code: 'too-soon' | 'too-early'; readonly from: Temporal.Instant };

function heldUntil(
  before: NoWordQuestion | undefined,
  { timeZone, silentSince, now }: Omit<Asker, 'personId'>,
): Held | undefined {
  const early: Held = { code: 'too-early', from: dayAfter(silentSince, daysToWait, timeZone) };
  const soon: Held | undefined = before && {
    code: 'too-soon',
    from: dayAfter(before.askedAt, daysApart, timeZone),
  };
  const held = soon && Temporal.Instant.compare(soon.from, early.from) >= 0 ? soon : early;
  return Temporal.Instant.compare(now, held.from) < 0 ? held : undefined;
}

/** What is left to one of the pair to do about a word that does not come. */
export type Open =
  | { readonly kind: 'can-ask' }
  /** Their own question is open. */
  | { readonly kind: 'waits'; readonly question: QuestionFound }
  /** Another's question is open and before them. */
  | { readonly kind: 'asked'; readonly question: NoWordQuestion }
  /** They have answered it, or nobody can be asked yet: from when on is not said of what another of the pair has asked. */
  | { readonly kind: 'nothing'; readonly held?: Held };

type Before = {
  /** As `askingAfter`. */
  readonly before: NoWordQuestion | undefined;
  /** Of one that is open, as this person finds it. */
  readonly found: QuestionFound | undefined;
  readonly hasAnswered: boolean;
};

/** What `askingAfter` would refuse is not open. */
export function openAfter({ before, found, hasAnswered }: Before, asker: Asker): Open {
  if (before?.state === 'open') {
    if (hasAnswered) return { kind: 'nothing' };
    if (!found) return { kind: 'can-ask' };
    return { kind: found.askedBy === asker.personId ? 'waits' : 'asked', question: found };
  }
  const held = heldUntil(before, asker);
  if (!held) return { kind: 'can-ask' };
  const isOthers = held.code === 'too-soon' && before?.askedBy !== asker.personId;
  return isOthers ? { kind: 'nothing' } : { kind: 'nothing', held };
}

export class NoWordError extends RefusedError<'too-soon' | 'too-early' | 'not-asked' | 'not-waiting'> {
  /** From when on it can be asked. */
  readonly again: Temporal.Instant | undefined;
  constructor(code: NoWordError['code'], again?: Temporal.Instant) {
    super(code);
    this.again = again;
  }
}
