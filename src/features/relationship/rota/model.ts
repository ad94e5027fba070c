import { RefusedError } from '../../../refused-error.ts';
import type { RotaForm } from '../agreement/model/terms.ts';
import type { Member, Pair } from '../../pairs/pair/model.ts';

export type Session = {
  readonly number: number;
  readonly menteeId: string;
  readonly heldAt: Temporal.Instant;
};

/** Whose turn it is, and how often the pair has met. */
export type Rota = {
  readonly pair: Pair;
  /** Of a session in which each is the mentee for a part of it, the one who begins. */
  readonly menteeToday: Member;
  readonly sessionsHeld: number;
  /** As the pair has agreed. */
  readonly form: RotaForm;
  /** When the last one was, where there was one. */
  readonly lastHeldAt?: Temporal.Instant | undefined;
};

export const sessionHeldKind = 'session-held';

export class SessionError extends RefusedError<'already-on-record'> {}

/**
 * The role rota: whose turn it is to bring a dilemma. The members take turns in the order of the draw; each session held
 * hands the seat on, and nothing else does, so that sessions led by any two members differ by one at most.
 * @param held the pair's sessions, oldest first
 */
export function menteeToday({ members }: Pick<Pair, 'members'>, held: readonly Session[]): Member {
  const last = held.at(-1);
  const seat = last ? members.findIndex(({ id }) => id === last.menteeId) + 1 : 0;
  const member = members[seat % members.length];
  if (!member) throw new RangeError('a pair without members');
  return member;
}

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

export const nextNumber = (held: readonly Session[]): number => held.length + 1;
