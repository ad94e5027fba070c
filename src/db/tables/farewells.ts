import type { Generated } from 'kysely';
import type { Sealed } from '../vault.ts';
import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    farewells: Farewells;
  }
}

/** A person's own part in the ending of their pair. */
export type Farewells = WorkspaceOwned & {
  pairId: string;
  personId: string;
  /** Thanks to the others, what the person keeps, and how it was for them. */
  wordingSealed: Sealed;
  /** When the person had done their part. */
  doneAt: Temporal.Instant | null;
  /** Whether they would rather carry on. */
  carriesOn: Generated<boolean>;
  /** With which handing over the thanks went out; null before. */
  handedNumber: number | null;
};
