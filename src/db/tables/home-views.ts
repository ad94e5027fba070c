import type { Generated } from 'kysely';
import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    homeViews: HomeViews;
  }
}

/** One row for each person who has opened App Home. */
export type HomeViews = WorkspaceOwned & {
  personId: string;
  /** When they last opened it, as Slack told. */
  openedAt: Temporal.Instant;
  /** How often it was drawn, so that of draws that overlap the last to begin is known. */
  draws: Generated<number>;
};
