import type { WorkspaceOwned } from '../columns.ts';
import type { Sealed } from '../vault.ts';

/** What somebody missed with their last peer, for their next search alone. Nobody's but their own to know. */
export type MissedWords = WorkspaceOwned & {
  programId: string;
  personId: string;
  missedSealed: Sealed;
};
