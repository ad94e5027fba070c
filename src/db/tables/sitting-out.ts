import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    sittingOut: SittingOut;
  }
}

/** Who is in no round of a program, until they say that they are back. Nobody's but their own to know. */
export type SittingOut = WorkspaceOwned & {
  programId: string;
  personId: string;
  since: Temporal.Instant;
  /** Null while they sit out. */
  backAt: Temporal.Instant | null;
};
