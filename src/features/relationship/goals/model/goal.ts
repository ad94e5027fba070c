import { z } from 'zod';
import type { Theme } from '../../../../content/pack/tags.ts';
import { RefusedError } from '../../../../refused-error.ts';

export const supports = ['listen', 'challenge', 'practise', 'connect', 'remind'] as const;
export type Support = (typeof supports)[number];

export const outcomes = ['done', 'partly', 'changed', 'dropped', 'carried-on'] as const;
export type GoalOutcome = (typeof outcomes)[number];

export type GoingOn = {
  /** Whether what is carried on has a pair to begin anew in: one that closes begins nothing, and after an ending it takes another. */
  readonly canGoOn: boolean;
};

export const outcomesIn = ({ canGoOn }: GoingOn): readonly GoalOutcome[] =>
  canGoOn ? outcomes : outcomes.filter((each) => each !== 'carried-on');

export const goalStates = ['proposed', 'active', 'closing', 'closed', 'declined'] as const;
export type GoalState = (typeof goalStates)[number];

export const wordingSchema = z
  .object({
    title: z.string(),
    why: z.string(),
    measure: z.string(),
    support: z.array(z.enum(supports)).readonly().default([]),
  })
  .readonly();

export type Wording = z.infer<typeof wordingSchema>;

export type Action = {
  readonly position: number;
  readonly wording: string;
  readonly dueOn: Temporal.PlainDate | undefined;
  readonly isDone: boolean;
  /** Where somebody else of the pair wrote it than the goal's owner. */
  readonly writtenBy?: string | undefined;
};

/** Who wrote its words, where that is not its owner; and each line of its note. */
export type Writers = {
  readonly title?: string | undefined;
  readonly why?: string | undefined;
  readonly measure?: string | undefined;
  readonly note: readonly string[];
};

export type NewAction = Pick<Action, 'wording' | 'dueOn' | 'writtenBy'>;

export const moments = ['start', 'mid', 'end'] as const;
export type ConfidenceMoment = (typeof moments)[number];

export const confidenceLevels = [1, 2, 3, 4, 5] as const;

export type Confidence = {
  readonly personId: string;
  readonly moment: ConfidenceMoment;
  readonly level: number;
};

export type NewGoal = {
  readonly title: string;
  readonly ownership: 'personal' | 'shared';
  readonly visibleTo: 'me' | 'us';
  readonly action: NewAction;
};

/** What is added to a goal once it is set, and changed. */
export type Details = {
  readonly wording: Wording;
  readonly horizon: 'short' | 'long';
  readonly visibleTo: 'me' | 'us';
  readonly targetDate: Temporal.PlainDate | undefined;
  readonly theme: Theme | undefined;
  /** Where progress is counted so, rather than by actions. */
  readonly percent: number | undefined;
  /** The long goal that it belongs to. */
  readonly partOf: string | undefined;
};

export type Goal = Details & {
  readonly id: string;
  readonly pairId: string;
  readonly number: number;
  readonly ownerId: string;
  readonly ownership: 'personal' | 'shared';
  readonly state: GoalState;
  readonly outcome: GoalOutcome | undefined;
  /** The sentence that goes with the outcome: of a shared goal, a line of each. */
  readonly note: string;
  readonly writers?: Writers;
  readonly closingNumber: number | undefined;
  readonly reminderNumber: number | undefined;
  readonly createdAt: Temporal.Instant;
  /** Who says yes to what is asked just now. */
  readonly consents: readonly string[];
  readonly actions: readonly Action[];
  readonly confidence: readonly Confidence[];
};

export const goalSetKind = 'goal-set';
export const goalClosingKind = 'goal-closing';
export const goalDateKind = 'goal-date';
export const sharedGoalDateKind = 'shared-goal-date';

export const lengths = { title: 120, why: 400, measure: 400, action: 200, note: 300 } as const;
export const mostActions = 6;
export const percents = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;
const mostActive = { personal: 3, shared: 2 } as const;

type Refusal =
  | 'too-many-personal'
  | 'too-many-shared'
  | 'not-yours'
  | 'not-accepted'
  | 'accepted-already'
  | 'said-already'
  | 'closing'
  | 'not-closing'
  | 'asked-anew'
  | 'closed'
  | 'declined'
  | 'too-many-actions'
  | 'only-action'
  | 'action-gone'
  | 'overtaken'
  | 'action-overtaken'
  | 'pair-closes'
  | 'no-pair-to-go-on';

export class GoalError extends RefusedError<Refusal> {
  /** Those that the way on leads to, as far as this person may see them. */
  readonly about: readonly Goal[];
  constructor(code: Refusal, about: readonly Goal[] = []) {
    super(code);
    this.about = about;
  }
}

export const isGoalOpen = ({ state }: Pick<Goal, 'state'>): boolean =>
  state === 'proposed' || state === 'active' || state === 'closing';

type Room = Readonly<Record<Goal['ownership'], 'free' | readonly Goal[]>>;

/** Where there is room for one more; where there is none, the goals that take it. @param goals those of one pair */
export function roomFor(goals: readonly Goal[], personId: string): Room {
  const open = goals.filter(isGoalOpen);
  const shared = open.filter(({ ownership }) => ownership === 'shared');
  const own = open.filter(({ ownership, ownerId }) => ownership === 'personal' && ownerId === personId);
  return {
    personal: own.length < mostActive.personal ? 'free' : own,
    shared: shared.length < mostActive.shared ? 'free' : shared,
  };
}

/** Of which kinds there is room for one more. */
export const kindsFree = (goals: readonly Goal[], personId: string): readonly Goal['ownership'][] =>
  (['personal', 'shared'] as const).filter((kind) => roomFor(goals, personId)[kind] === 'free');

/** @throws GoalError where the person, or the pair, has enough of them */
export function requireRoom(goals: readonly Goal[], ownership: Goal['ownership'], personId: string): void {
  const room = roomFor(goals, personId)[ownership];
  if (room !== 'free')
    throw new GoalError(ownership === 'shared' ? 'too-many-shared' : 'too-many-personal', room);
}

/** A shared goal is everyone's to see and to move; a personal one is its owner's to move, and to show. */
export const maySee = (goal: Goal, personId: string): boolean =>
  mayMove(goal, personId) || goal.visibleTo === 'us';

export const mayMove = (goal: Goal, personId: string): boolean =>
  goal.ownership === 'shared' || goal.ownerId === personId;

/** Without what is somebody else's alone: how confident they are. */
export const goalSeenBy = (goal: Goal, personId: string): Goal => ({
  ...goal,
  confidence: goal.confidence.filter((each) => each.personId === personId),
});

export const countActions = ({ actions }: Goal): { readonly done: number; readonly of: number } => ({
  done: actions.filter(({ isDone }) => isDone).length,
  of: actions.length,
});

/** Nothing is left to do in an open goal: it is asked whether it is finished, or goes on. */
export function isDoneSoFar(goal: Goal): boolean {
  const { done, of } = countActions(goal);
  return goal.state === 'active' && of > 0 && done === of;
}

/** Which one is asked for now, of an open goal. */
export const momentNow = ({ confidence }: Goal): ConfidenceMoment =>
  confidence.some(({ moment }) => moment === 'start') ? 'mid' : 'start';

/** Whether the pair may know of it: what leads on from a goal in the pair's DM leads on from these alone. */
export const isKnownToPair = ({ ownership, visibleTo }: Pick<Goal, 'ownership' | 'visibleTo'>): boolean =>
  ownership === 'shared' || visibleTo === 'us';
