import type { Sealed } from '../vault.ts';
import type { WorkspaceOwned } from '../columns.ts';

/** The occurrence is that of the check-in's invitation. */
export type CheckInAnswers = WorkspaceOwned & {
  pairId: string;
  occurrence: number;
  personId: string;
  answersSealed: Sealed;
  answeredAt: Temporal.Instant;
};
