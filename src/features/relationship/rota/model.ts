import { RefusedError } from '../../../refused-error.ts';
import type { RotaForm } from '../agreement/model/terms.ts';
import type { Member, Pair } from '../../pairs/pair/model.ts';

export type Session = {
  readonly number: number;
  /** In halves, the one who began. */
  readonly menteeId: string;
  readonly form: RotaForm;
  readonly heldAt: Temporal.Instant;
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
  /** How many of the sessions held were in halves. */
  readonly inHalves: number;
  /** When the last one was, where there was one. */
  readonly lastHeldAt: Temporal.Instant | undefined;
};

export const sessionHeldKind = 'session-held';
/** The agenda of a session that has begun. */
export const agendaKind = 'agenda';
export const rolesKind = 'roles-changed';

/** What is changed again so soon is told in the message that stands there. */
export const toldAnew = Temporal.Duration.from({ hours: 1 });

export class SessionError extends RefusedError<
  'already-on-record' | 'not-to-undo' | 'another-session' | 'not-in-halves'
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
  const mentee = pair.members.find(({ id }) => id === chosen?.menteeId) ?? inTurnNow;
  return {
    pair,
    menteeToday: mentee,
    isSwapped: mentee.id !== inTurnNow.id,
    sessionsHeld: held.length,
    form: chosen?.form ?? agreed,
    balance: ledBy(pair, held),
    inHalves: held.filter(({ form }) => form === 'halves').length,
    lastHeldAt: held.at(-1)?.heldAt,
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

export function isOnRecord(held: readonly Session[], now: Temporal.Instant): boolean {
  const last = held.at(-1);
  return last !== undefined && Temporal.Instant.compare(now, last.heldAt.add(sameSession)) < 0;
}

/** What was said of the session that is next is about another one since. */
export const haveMetSince = (
  { lastHeldAt }: Pick<Rota, 'lastHeldAt'>,
  told: Temporal.Instant | undefined,
): boolean =>
  told !== undefined && lastHeldAt !== undefined && Temporal.Instant.compare(lastHeldAt, told) > 0;

export const nextNumber = (held: readonly Session[]): number => held.length + 1;
