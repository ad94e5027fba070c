import type { Generated } from 'kysely';
import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    deliveries: Deliveries;
    touchpoints: Touchpoints;
  }
}

/** What comes next for a pair or a program, of each kind: its number, and when. */
export type Touchpoints = WorkspaceOwned & {
  pairId: string | null;
  programId: string | null;
  kind: string;
  occurrence: number;
  dueAt: Temporal.Instant;
  /** Where one of what comes every so often belongs, however it is put off; null until the first has come. */
  placedAt: Temporal.Instant | null;
  /** How often our own code has failed over it. */
  tries: Generated<number>;
  /** Since when it is not tried any more. */
  failedAt: Temporal.Instant | null;
};

/**
 * The truth of what was sent: one row for each (pair or program, person, kind, occurrence). What is a pair's alone goes to
 * its DM, what is a person's too goes to that person.
 */
export type Deliveries = WorkspaceOwned & {
  id: Generated<string>;
  pairId: string | null;
  programId: string | null;
  personId: string | null;
  kind: string;
  occurrence: number;
  state: 'queued' | 'waiting' | 'sending' | 'sent' | 'dropped' | 'failed';
  outcome: string | null;
  /** How often it was sent before with no word from Slack. */
  repeats: Generated<number>;
  /** How often our own code has failed over it. */
  tries: Generated<number>;
  /** How often Slack has not taken it, one after the other. */
  faults: Generated<number>;
  /** Whether it waits, untried, for an outage of its workspace to end. */
  isHeld: Generated<boolean>;
  channelId: string | null;
  messageTs: string | null;
  queuedAt: Temporal.Instant;
  /** The good moment that it waits for, or has waited for last. */
  dueAt: Temporal.Instant | null;
  /** In real time, whatever the clock says: since when a worker has been sending it. */
  claimedAt: Temporal.Instant | null;
  settledAt: Temporal.Instant | null;
  /** Whether something can be pressed in its message, as that stands in Slack. */
  isLive: Generated<boolean>;
  /** Of its message as that stands in Slack; null where that is not known. */
  shownDigest: string | null;
  /** Of its message as that stands in Slack: from when on it says something else, unless something changes before. */
  holdsUntil: Temporal.Instant | null;
  /** How often it was composed again, so that of two that overlap the last to begin is known. */
  draws: Generated<number>;
  /** The id under which the logs have what brought it about; null of before there were any. */
  trace: string | null;
};
