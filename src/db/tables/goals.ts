import type { Generated } from 'kysely';
import type { Sealed } from '../vault.ts';
import type { WorkspaceOwned } from '../columns.ts';

export type Goals = WorkspaceOwned & {
  id: Generated<string>;
  pairId: string;
  /** Counts from 1 within the pair. */
  number: number;
  ownerId: string;
  ownership: 'personal' | 'shared';
  horizon: 'short' | 'long';
  visibleTo: 'me' | 'us';
  state: 'active' | 'closed';
  wordingSealed: Sealed;
  targetDate: Temporal.PlainDate;
  createdAt: Temporal.Instant;
};

export type GoalActions = WorkspaceOwned & {
  goalId: string;
  position: number;
  wordingSealed: Sealed;
  doneAt: Temporal.Instant | null;
};
