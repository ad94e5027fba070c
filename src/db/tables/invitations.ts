import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    invitations: Invitations;
  }
}

export type Invitations = WorkspaceOwned & {
  programId: string;
  personId: string;
  /** Counts from 1 within the person: the occurrence of its delivery. */
  number: number;
  state: 'open' | 'declined';
  invitedBy: string;
  /** Why this person was asked; the source is the Slack id of the group or channel. */
  reason: 'named' | 'group' | 'channel' | 'list';
  sourceId: string | null;
  invitedAt: Temporal.Instant;
  declinedAt: Temporal.Instant | null;
};
