import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    presenceQuestions: PresenceQuestions;
  }
}

/** That somebody has not heard from the others of their pair, and had them asked. */
export type PresenceQuestions = WorkspaceOwned & {
  pairId: string;
  /** Counts from 1 within the pair. */
  number: number;
  askedBy: string;
  askedAt: Temporal.Instant;
  answerBy: Temporal.Instant;
  /** Released is one that nobody has answered in time. */
  state: 'open' | 'answered' | 'released';
};
