import type { Sealed } from '../vault.ts';
import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    checkInAnswers: CheckInAnswers;
    checkInShares: CheckInShares;
    checkInWakes: CheckInWakes;
    checkIns: CheckIns;
  }
}

/** Named by the invitation to it. */
export type CheckIns = WorkspaceOwned & {
  pairId: string;
  kind: 'check-in' | 'check-in-session' | 'check-in-milestone' | 'check-in-private';
  occurrence: number;
  sessionNumber: number | null;
  milestone: 'first-month' | 'mid-way' | 'end' | null;
  /** By their ids, in the order in which they are asked. */
  items: string[];
  askedAt: Temporal.Instant;
};

export type CheckInAnswers = WorkspaceOwned & {
  pairId: string;
  kind: CheckIns['kind'];
  occurrence: number;
  personId: string;
  answersSealed: Sealed;
  answeredAt: Temporal.Instant;
  /** Through the last step of the form. */
  finishedAt: Temporal.Instant | null;
};

export type CheckInWakes = WorkspaceOwned & {
  pairId: string;
  personId: string;
  /** When they last answered, or asked to be asked again. */
  wokenAt: Temporal.Instant;
};

export type CheckInShares = WorkspaceOwned & {
  pairId: string;
  /** Counts from 1 within the pair. */
  number: number;
  kind: CheckIns['kind'];
  occurrence: number;
  personId: string;
  /** Those that are shared, as they were then. */
  answersSealed: Sealed;
  sharedAt: Temporal.Instant;
};
