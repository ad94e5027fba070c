import type { Generated } from 'kysely';
import type { Sealed } from '../vault.ts';
import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    humanMessages: HumanMessages;
  }
}

/** What somebody has asked a person for. */
export type HumanMessages = WorkspaceOwned & {
  programId: string;
  /** Counts from 1 within the program. */
  number: number;
  personId: string;
  /** Who was named before it was written, and nobody else. */
  readerIds: readonly string[];
  state: Generated<'waiting' | 'answered' | 'done' | 'withdrawn'>;
  /** Deleted once it is done or withdrawn. */
  wordingSealed: Sealed | null;
  answeredBy: string | null;
  writtenAt: Temporal.Instant;
  /** When its writer was told that none of its readers can read it now. */
  toldUnreadAt: Temporal.Instant | null;
  /** And that nobody else could read it either. */
  toldOfNobodyElse: Generated<boolean>;
};
