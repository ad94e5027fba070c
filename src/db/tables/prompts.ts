import type { WorkspaceOwned } from '../columns.ts';

export type PromptsGiven = WorkspaceOwned & {
  pairId: string;
  occurrence: number;
  promptId: string;
  givenAt: Temporal.Instant;
};
