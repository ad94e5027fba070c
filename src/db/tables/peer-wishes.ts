import type { WorkspaceOwned } from '../columns.ts';
import type { Sealed } from '../vault.ts';

declare module '../database.ts' {
  interface Database {
    peerWishes: PeerWishes;
  }
}

/** Whom somebody would like to be matched with: nobody’s but their own to know. */
export type PeerWishes = WorkspaceOwned & {
  programId: string;
  personId: string;
  wishesSealed: Sealed;
};
