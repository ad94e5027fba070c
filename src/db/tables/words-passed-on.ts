import type { Sealed } from '../vault.ts';
import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    wordsPassedOn: WordsPassedOn;
  }
}

/** What somebody had the bot say in the pair's DM for them. */
export type WordsPassedOn = WorkspaceOwned & {
  pairId: string;
  /** Counts from 1 within the pair. */
  number: number;
  personId: string;
  wordingSealed: Sealed;
  saidAt: Temporal.Instant;
};
