import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    dmSightings: DmSightings;
  }
}

/** What Slack last said of a pair's DM. */
export type DmSightings = WorkspaceOwned & {
  pairId: string;
  channelId: string;
  /** As Slack was asked. */
  seenAt: Temporal.Instant;
  /** Whether it was one still. */
  isTheirs: boolean;
};
