import { earliestMoment } from '../../../moments.ts';
import { RefusedError } from '../../../refused-error.ts';
import type { RotaForm } from '../agreement/model/terms.ts';
import type { Member, Pair } from '../../pairs/pair/model.ts';

export type Session = {
  readonly number: number;
  /** In halves, the one who began. */
  readonly menteeId: string;
  readonly form: RotaForm;
  /** When they met, as far as they have told. */
  readonly heldAt: Temporal.Instant;
  /** When it was put on record: then, or later. */
  readonly recordedAt: Temporal.Instant;
};

/** What a pair has chosen for the session of that number, where the rota would have it otherwise. */
export type Choice = {
  readonly number: number;
  readonly menteeId: string | undefined;
  readonly form: RotaForm | undefined;
};

/** How many sessions a member has led as the mentee. */
export type Led = { readonly member: Member; readonly count: number };

/** Whose turn it is, and how often the pair has met. */
export type Rota = {
  readonly pair: Pair;
  /** Of a session in halves, the one who begins. */
  readonly menteeToday: Member;
  readonly sessionsHeld: number;
  /** Of the session that is next. */
  readonly form: RotaForm;
  readonly balance: readonly Led[];
  /** Whether they have chosen another mentee for it than whose turn it is. */
  readonly isSwapped: boolean;
  /** Whether they led the last session too, since another had led more before it. */
  readonly isAgain: boolean;
  /** How many of the sessions held were in halves. */
  readonly inHalves: number;
  /** When the last one was, where there was one. */
  readonly lastHeldAt: Temporal.Instant | undefined;
  /** When it was told of. */
  readonly lastRecordedAt: Temporal.Instant | undefined;
};

/** Told in the pair's DM; or, while the pair rests and nothing comes there, the session, for whoever recorded it. */
export type Recorded = 'told' | { readonly pairId: string; readonly number: number };

export const sessionHeldKind = 'session-held';
/** The agenda of a session that has begun. */
export const agendaKind = 'agenda';
export const rolesKind = 'roles-changed';

/** What is changed again so soon is told in the message that stands there. */
export const toldAnew = Temporal.Duration.from({ hours: 1 });

export class SessionError extends RefusedError<
  | 'already-on-record'
  | 'already-on-record-in-pause'
  | 'one-before-undone'
  | 'not-to-undo'
  | 'undone-already'
  | 'another-session'
  | 'roles-already'
  | 'is-split'
  | 'not-in-halves'
  | 'not-the-last'
> {}

/**
 * The role rota: whose turn it is to bring a dilemma. It is the one who has led the fewest sessions; of several, the one who
 * follows the last mentee in the order of the draw. So members take turns, and of sessions held any two have led as many but
 * one, whatever is skipped or held in halves. Only where they chose otherwise may it be more, and then it evens out by itself.
 * @param held the pair's sessions, oldest first
 */
export function menteeToday({ members }: Pick<Pair, 'members'>, held: readonly Session[]): Member {
  const counts = ledBy({ members }, held);
  const least = Math.min(...counts.map(({ count }) => count));
  const last = held.at(-1);
  const seat = last ? members.findIndex(({ id }) => id === last.menteeId) + 1 : 0;
  const fromThere = [...counts.slice(seat), ...counts.slice(0, seat)];
  const next = fromThere.find(({ count }) => count === least);
  if (!next) throw new RangeError('a pair without members');
  return next.member;
}

export const ledBy = ({ members }: Pick<Pair, 'members'>, held: readonly Session[]): readonly Led[] =>
  members.map((member) => ({
    member,
    count: held.filter(({ menteeId, form }) => form === 'swap' && menteeId === member.id).length,
  }));

type History = {
  readonly held: readonly Session[];
  readonly choice: Choice | undefined;
  /** As the pair has agreed. */
  readonly agreed: RotaForm;
};

/** A choice for a session that was held since is none for the next. */
export function rotaFrom(pair: Pair, { held, choice, agreed }: History): Rota {
  const chosen = choice?.number === nextNumber(held) ? choice : undefined;
  const inTurnNow = menteeToday(pair, held);
  const last = held.at(-1);
  const mentee = pair.members.find(({ id }) => id === chosen?.menteeId) ?? inTurnNow;
  return {
    pair,
    menteeToday: mentee,
    isSwapped: mentee.id !== inTurnNow.id,
    isAgain: last?.form === 'swap' && last.menteeId === mentee.id,
    sessionsHeld: held.length,
    form: chosen?.form ?? agreed,
    balance: ledBy(pair, held),
    inHalves: held.filter(({ form }) => form === 'halves').length,
    lastHeldAt: last?.heldAt,
    lastRecordedAt: last?.recordedAt,
  };
}

/** Who is the mentee in the place of the one whose turn it is: the next in the order of the draw. */
export function otherMentee({ pair: { members }, menteeToday: current }: Rota): Member {
  const seat = members.findIndex(({ id }) => id === current.id);
  return members[(seat + 1) % members.length] ?? current;
}

/** The halves of a session are those of two: three share it in turn, where they have agreed to. */
export const mayBeInHalves = ({ pair }: Pick<Rota, 'pair'>): boolean => pair.members.length === 2;

/** The members in the order in which they are the mentee, where each of them is in one session. */
export function inTurn({ pair: { members }, menteeToday: first }: Rota): readonly Member[] {
  const seat = members.findIndex(({ id }) => id === first.id);
  return [...members.slice(seat), ...members.slice(0, seat)];
}

/** Both press "We met" after the same session, perhaps on two messages: within this time it is the same one. */
const sameSession = Temporal.Duration.from({ hours: 12 });

type Last = Pick<Rota, 'lastHeldAt' | 'lastRecordedAt'>;

/** As long it can be undone. */
export const isJustRecorded = (
  { lastRecordedAt }: Pick<Last, 'lastRecordedAt'>,
  now: Temporal.Instant,
): boolean => isWithin(lastRecordedAt, now);

/** For those who say that they met once more: a session that was told of late may be days ago. */
export const isJustHeld = ({ lastHeldAt }: Pick<Last, 'lastHeldAt'>, now: Temporal.Instant): boolean =>
  isWithin(lastHeldAt, now);

/** When what can be done about the last session is something else: it cannot be undone any more, or another one can follow it. */
export function nextTurnOfRecord(
  { lastHeldAt, lastRecordedAt }: Last,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  return earliestMoment(
    [lastHeldAt, lastRecordedAt].flatMap((at) => (isWithin(at, now) && at ? [at.add(sameSession)] : [])),
  );
}

/** No session lasts as long. */
const longest = Temporal.Duration.from({ hours: 6 });

type Begun = {
  /** When the latest agenda was asked for, unless that session was told of since, by mistake perhaps. */
  readonly startedAt: Temporal.Instant | undefined;
} & Pick<Rota, 'lastRecordedAt'>;

/** It was started, and nobody has told of it yet. */
export function isUnderWay({ startedAt, lastRecordedAt }: Begun, now: Temporal.Instant): boolean {
  if (!startedAt || Temporal.Instant.compare(startedAt.add(longest), now) <= 0) return false;
  return !lastRecordedAt || Temporal.Instant.compare(lastRecordedAt, startedAt) < 0;
}

type Telling = {
  /** Whoever says so has the last one before them, and means no other than the one after it. */
  readonly isAnother: boolean;
  readonly now: Temporal.Instant;
};

/** Whether who says now that they met means the session that is on record last. It is another one where it was seen to begin since. */
export function isOnRecord(last: Last & Begun, { isAnother, now }: Telling): boolean {
  if (isUnderWay(last, now)) return false;
  return isAnother ? isJustHeld(last, now) : isJustRecorded(last, now);
}

const isWithin = (at: Temporal.Instant | undefined, now: Temporal.Instant): boolean =>
  at !== undefined && Temporal.Instant.compare(now, at.add(sameSession)) < 0;

/** What was said of the session that is next is about another one since. */
export const haveMetSince = (
  { lastRecordedAt }: Pick<Rota, 'lastRecordedAt'>,
  told: Temporal.Instant | undefined,
): boolean =>
  told !== undefined && lastRecordedAt !== undefined && Temporal.Instant.compare(lastRecordedAt, told) > 0;

export const nextNumber = (held: readonly Session[]): number => held.length + 1;
