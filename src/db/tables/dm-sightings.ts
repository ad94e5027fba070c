import type { WorkspaceOwned } from '../columns.ts';

/** That a pair's DM was one still, as Slack last said. */
export type DmSightings = WorkspaceOwned & {
  pairId: string;
  channelId: string;
  seenAt: Temporal.Instant;
};
