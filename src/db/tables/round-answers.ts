import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    roundAnswers: RoundAnswers;
  }
}

/** What somebody said last when told of a round beforehand. Nobody's but their own to know. */
export type RoundAnswers = WorkspaceOwned & {
  programId: string;
  personId: string;
  /** They sit the next round out, and no other. */
  skips: boolean;
  answeredAt: Temporal.Instant;
};
