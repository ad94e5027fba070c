import type { WorkspaceOwned } from '../columns.ts';

export type Sessions = WorkspaceOwned & {
  pairId: string;
  number: number;
  menteeId: string;
  reportedBy: string;
  heldAt: Temporal.Instant;
};
