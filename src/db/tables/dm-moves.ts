import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    dmMoves: DmMoves;
  }
}

/** What was the pair's DM is a channel: of each of the pair, whether they go on in a new one. Gone once they do. */
export type DmMoves = WorkspaceOwned & {
  pairId: string;
  personId: string;
  noticedAt: Temporal.Instant;
  /** Nobody's but their own to know. */
  agreedAt: Temporal.Instant | null;
};
