import type { WorkspaceOwned } from '../columns.ts';
import type { Sealed } from '../vault.ts';

/** Whom somebody would like to be matched with: nobody’s but their own to know. */
export type PeerWishes = WorkspaceOwned & {
  programId: string;
  personId: string;
  wishesSealed: Sealed;
};
