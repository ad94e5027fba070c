import type { Generated } from 'kysely';
import type { Sealed } from '../vault.ts';
import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    leftovers: Leftovers;
    pairMembers: PairMembers;
    pairs: Pairs;
    rematchWishes: RematchWishes;
    rounds: Rounds;
  }
}

export type Rounds = WorkspaceOwned & {
  id: Generated<string>;
  programId: string;
  state: 'draft' | 'confirmed' | 'discarded';
  planSealed: Sealed;
  requestedBy: string;
  requestedAt: Temporal.Instant;
  decidedBy: string | null;
  decidedAt: Temporal.Instant | null;
};

/** Whom a confirmed round left without a peer. */
export type Leftovers = WorkspaceOwned & {
  roundId: string;
  personId: string;
  /** Counts from 1 within the person: the occurrence of its delivery. */
  number: number;
  cause: 'odd-one-out' | 'no-shared-hours' | 'no-shared-language' | 'few-peers' | 'all-barred' | 'all-taken';
};

type PairEnding =
  'left' | 'deactivated' | 'rematch' | 'wound-down' | 'not-introduced' | 'ended-well' | 'released';

export type Pairs = WorkspaceOwned & {
  id: Generated<string>;
  programId: string;
  roundId: string;
  /** Proposed and lapsed ones are none to their members: not everybody has said yes to it. */
  state: 'proposed' | 'lapsed' | 'introduced' | 'active' | 'paused' | 'closing' | 'ended';
  /** How it ended, once it has. */
  ending: PairEnding | null;
  fit: number;
  reasonsSealed: Sealed;
  channelId: string | null;
  /** Until when each can say yes or no, where they are asked before they are introduced. */
  answerBy: Temporal.Instant | null;
  /** When its first agreement was signed or its first session held, whatever became of it since. */
  begunAt: Temporal.Instant | null;
  /** When it starts again, where it rests by its own wish. */
  pausedUntil: Temporal.PlainDate | null;
  /** Its last day, where it ends by its own wish. */
  closesOn: Temporal.PlainDate | null;
  /** Whether that is its program’s day, which it follows. */
  closesWithProgram: Generated<boolean>;
  /** Null too for one that ended before this was kept. */
  endedAt: Temporal.Instant | null;
  createdAt: Temporal.Instant;
};

/** That a member would like another peer, while it can be taken back. Its row goes with it. */
export type RematchWishes = WorkspaceOwned & {
  pairId: string;
  personId: string;
  askedAt: Temporal.Instant;
  takesEffectAt: Temporal.Instant;
};

/** Seat 0 is the first mentee, by the draw at the introduction. */
export type PairMembers = WorkspaceOwned & {
  pairId: string;
  personId: string;
  seat: number;
  /** Nobody's but their own to know. */
  answer: 'yes' | 'no' | null;
  answeredAt: Temporal.Instant | null;
  /** When they last did something that all of the pair can see. */
  actedAt: Temporal.Instant | null;
};
