import type { Generated } from 'kysely';
import type { WorkspaceOwned } from '../columns.ts';
import type { Sealed } from '../vault.ts';

declare module '../database.ts' {
  interface Database {
    submissions: Submissions;
  }
}

export type Submissions = WorkspaceOwned & {
  /** A hash of whose modal it was, and which. */
  key: string;
  /** Null of one that was claimed before this was kept. */
  personId: string | null;
  submittedAt: Temporal.Instant;
  /** The view that it was answered with, once it was. */
  shownSealed: Sealed | null;
  /** Somebody was erased since: nobody can say of what it shows that nothing of theirs is in it, so that it is not kept any more. */
  isShut: Generated<boolean>;
};
