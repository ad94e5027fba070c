import type { WorkspaceTransaction } from '../db/database.ts';
import type { PersonalHours } from './time-gate.ts';

/** Whom something reaches: one person, or all of a pair. The pair or program that it comes from says which of their hours count. */
export type Recipient = {
  readonly pairId: string | null;
  readonly programId: string | null;
  readonly personId: string | null;
};

/** What the gate for time asks about people: nothing here knows where they are kept. */
export type HoursOfPeople = {
  /** Everybody whom it reaches. */
  readonly hoursOf: (
    tx: WorkspaceTransaction,
    whose: Recipient,
    now: Temporal.Instant,
  ) => Promise<readonly PersonalHours[]>;
  /** As `hoursOf`, of everybody in each of these pairs. */
  readonly hoursOfPairs: (
    tx: WorkspaceTransaction,
    pairIds: readonly string[],
    now: Temporal.Instant,
  ) => Promise<ReadonlyMap<string, readonly PersonalHours[]>>;
  /** In whose DM they read: all their pairs, also those that have ended. */
  readonly pairsOf: (
    tx: WorkspaceTransaction,
    personIds: readonly string[],
  ) => Promise<readonly { readonly personId: string; readonly pairId: string }[]>;
};
