import type { WorkspaceOwned } from '../columns.ts';
import type { Sealed } from '../vault.ts';

declare module '../database.ts' {
  interface Database {
    missedWords: MissedWords;
  }
}

/** What somebody missed with their last peer, for their next search alone. Nobody's but their own to know. */
export type MissedWords = WorkspaceOwned & {
  programId: string;
  personId: string;
  missedSealed: Sealed;
};
