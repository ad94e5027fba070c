import type { ClosingAction, FollowUp } from '../../../content/pack/content.ts';
import { RefusedError } from '../../../refused-error.ts';

export const actionLength = 300;

export const actionOutcomes = ['open', 'done', 'partly', 'not-done'] as const;
export type ActionOutcome = (typeof actionOutcomes)[number];

/** What a member would do after a session, for the pair to see. */
export type SessionAction = {
  readonly personId: string;
  readonly wording: string;
  readonly dueOn: Temporal.PlainDate;
  readonly outcome: ActionOutcome;
};

/** Those of the session held last. */
export type LastActions = {
  readonly pairId: string;
  /** Of the session. */
  readonly number: number;
  readonly actions: readonly SessionAction[];
};

export class ActionError extends RefusedError<'another-session' | 'no-action'> {}

/** By then it is usual to have done it. */
export const usualDays = 7;
const furthest = { years: 1 } as const;

/** @returns undefined where it is a day that an action may have */
export function faultOf(
  dueOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): 'past' | 'too-far' | undefined {
  if (Temporal.PlainDate.compare(dueOn, today) < 0) return 'past';
  return Temporal.PlainDate.compare(dueOn, today.add(furthest)) > 0 ? 'too-far' : undefined;
}

/** Its day has gone by, and nobody has said what became of it. */
export const isOverdue = (
  { dueOn, outcome }: Pick<SessionAction, 'dueOn' | 'outcome'>,
  today: Temporal.PlainDate,
): boolean => outcome === 'open' && Temporal.PlainDate.compare(dueOn, today) < 0;

type ActionSeat = { readonly number: number; readonly seat: number };

/** Another question each time, and for each of them. */
export const closingQuestion = (all: readonly ClosingAction[], { number, seat }: ActionSeat): string =>
  all[(number * 3 + seat) % all.length]?.text ?? '';

/** What to ask about an action, by what has become of it. */
export function followUpFor(
  all: readonly FollowUp[],
  { outcome, number, seat }: ActionSeat & { readonly outcome: ActionOutcome },
): string {
  const fitting = all.filter(({ after }) => after === outcome);
  return fitting[(number + seat) % fitting.length]?.text ?? '';
}
