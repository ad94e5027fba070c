import { z } from 'zod';
import { RefusedError } from '../../../refused-error.ts';

export const wordingSchema = z.object({ title: z.string(), why: z.string(), measure: z.string() }).readonly();

export type Wording = z.infer<typeof wordingSchema>;

export type Action = { readonly position: number; readonly wording: string; readonly isDone: boolean };

export type NewGoal = {
  readonly wording: Wording;
  readonly ownership: 'personal' | 'shared';
  readonly horizon: 'short' | 'long';
  readonly visibleTo: 'me' | 'us';
  readonly targetDate: Temporal.PlainDate;
  /** The first one first; 1 to 6 of them. */
  readonly actions: readonly string[];
};

export type Goal = Omit<NewGoal, 'actions'> & {
  readonly id: string;
  readonly pairId: string;
  readonly number: number;
  readonly ownerId: string;
  readonly actions: readonly Action[];
};

export const goalSetKind = 'goal-set';

export const lengths = { title: 120, why: 400, measure: 400, actions: 800 } as const;
export const mostActions = 6;
const mostActive = { personal: 3, shared: 2 } as const;

export class GoalError extends RefusedError<'too-many-personal' | 'too-many-shared' | 'not-yours'> {}

/** @param active the pair's open goals @throws GoalError where the person, or the pair, has enough of them */
export function requireRoom(active: readonly Goal[], ownership: NewGoal['ownership'], ownerId: string): void {
  const alike = active.filter(
    (goal) => goal.ownership === ownership && (ownership === 'shared' || goal.ownerId === ownerId),
  );
  if (alike.length >= mostActive[ownership])
    throw new GoalError(ownership === 'shared' ? 'too-many-shared' : 'too-many-personal');
}

/** A shared goal is both's to see and to move; a personal one is its owner's to move, and to show. */
export const maySee = (goal: Goal, personId: string): boolean =>
  goal.ownership === 'shared' || goal.ownerId === personId || goal.visibleTo === 'us';

export const mayMove = (goal: Goal, personId: string): boolean =>
  goal.ownership === 'shared' || goal.ownerId === personId;

export const progress = ({ actions }: Goal): { readonly done: number; readonly of: number } => ({
  done: actions.filter(({ isDone }) => isDone).length,
  of: actions.length,
});
