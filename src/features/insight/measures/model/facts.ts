import type { Dimension } from '../../../../content/pack/content.ts';
import type { Ending } from '../../../pairs/lifecycle.ts';
import type { Kind, Milestone, Point } from '../../../relationship/check-ins/model/check-in.ts';
import type { GoalOutcome } from '../../../relationship/goals/model/goal.ts';
import type { Benefit } from '../../../ways-on/ending-well/model.ts';

/** From the first of these moments on, until the second. */
export type TimeSpan = { readonly from: Temporal.Instant; readonly until: Temporal.Instant };

/** What a program's measures are worked out from: states, days and answers, and nothing that anybody wrote. */
export type Facts = {
  /** Confirmed rounds by their ids, oldest first. */
  readonly rounds: readonly string[];
  readonly pairs: readonly PairFacts[];
  readonly goals: readonly GoalFacts[];
  readonly answers: readonly AnswerFacts[];
  readonly farewells: readonly FarewellFacts[];
  /** Of which dimension each item of a check-in is; what asks whether somebody is safe is in none. */
  readonly dimensions: ReadonlyMap<string, Dimension>;
};

export type PairFacts = {
  readonly id: string;
  readonly roundId: string;
  readonly members: readonly string[];
  readonly introducedAt: Temporal.Instant;
  readonly begunAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  readonly ending: Ending | undefined;
  /** As it has agreed to meet, else as its program proposes. */
  readonly everyDays: number;
  /** When its first agreement was. */
  readonly signedAt: Temporal.Instant | undefined;
  /** Oldest first. */
  readonly sessions: readonly { readonly heldAt: Temporal.Instant; readonly menteeId: string }[];
};

export type GoalFacts = {
  readonly pairId: string;
  /** Whose it is: all of the pair's, where it is shared. */
  readonly owners: readonly string[];
  readonly setAt: Temporal.Instant;
  /** When each of its actions was done. */
  readonly movedAt: readonly Temporal.Instant[];
  readonly closedAt: Temporal.Instant | undefined;
  readonly outcome: GoalOutcome | undefined;
};

export type AnswerFacts = {
  readonly pairId: string;
  readonly personId: string;
  readonly kind: Kind;
  readonly milestone: Milestone | undefined;
  /** The session that it was about; undefined where it was about none. */
  readonly sessionNumber: number | undefined;
  readonly askedAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant;
  readonly answers: Readonly<Record<string, Point>>;
};

export type FarewellFacts = {
  readonly pairId: string;
  readonly personId: string;
  readonly benefits: readonly Benefit[];
};

export const isIn = ({ from, until }: TimeSpan, moment: Temporal.Instant | undefined): boolean =>
  moment !== undefined && Temporal.Instant.compare(moment, from) >= 0 && isBefore(moment, until);

export const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0;

/** Whether the pair was one at some time in it. */
export const ranIn = ({ introducedAt, endedAt }: PairFacts, { from, until }: TimeSpan): boolean =>
  isBefore(introducedAt, until) && (endedAt === undefined || !isBefore(endedAt, from));
