import type { Generated } from 'kysely';
import type { Sealed } from '../vault.ts';
import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    goalActions: GoalActions;
    goalConfidence: GoalConfidence;
    goalConsents: GoalConsents;
    goals: Goals;
  }
}

export type Goals = WorkspaceOwned & {
  id: Generated<string>;
  pairId: string;
  /** Counts from 1 within the pair. */
  number: number;
  ownerId: string;
  ownership: 'personal' | 'shared';
  horizon: 'short' | 'long';
  visibleTo: 'me' | 'us';
  state: 'proposed' | 'active' | 'closing' | 'closed' | 'declined';
  /** What its closing is asked for with, and what it closed with. None where its pair ended before it. */
  outcome: 'done' | 'partly' | 'changed' | 'dropped' | 'carried-on' | null;
  noteSealed: Sealed | null;
  /** Who wrote each line of the note, in their order. */
  noteBy: Generated<readonly string[]>;
  /** Who of a shared goal’s pair wrote it last; null where that is its owner. */
  titleBy: string | null;
  whyBy: string | null;
  measureBy: string | null;
  closedAt: Temporal.Instant | null;
  /** Which message of the pair's asks for its closing. */
  closingNumber: number | null;
  /** Which reminder told of its date. */
  reminderNumber: number | null;
  theme: string | null;
  /** Where its owner counts so, rather than by actions. */
  percent: number | null;
  /** The long goal that it belongs to. */
  partOf: string | null;
  wordingSealed: Sealed;
  targetDate: Temporal.PlainDate | null;
  /** The highest place of an action that was dropped: it is given to no other. */
  droppedUpTo: Generated<number>;
  createdAt: Temporal.Instant;
};

export type GoalActions = WorkspaceOwned & {
  goalId: string;
  position: number;
  wordingSealed: Sealed;
  /** Null where that is the goal’s owner. */
  writtenBy: string | null;
  dueOn: Temporal.PlainDate | null;
  doneAt: Temporal.Instant | null;
};

export type GoalConsents = WorkspaceOwned & {
  goalId: string;
  personId: string;
  givenAt: Temporal.Instant;
};

export type GoalConfidence = WorkspaceOwned & {
  goalId: string;
  personId: string;
  moment: 'start' | 'mid' | 'end';
  level: number;
  saidAt: Temporal.Instant;
};
