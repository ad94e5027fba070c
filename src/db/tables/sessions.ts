import type { Generated } from 'kysely';
import type { Sealed } from '../vault.ts';
import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    dilemmas: Dilemmas;
    rotaChoices: RotaChoices;
    sessionActions: SessionActions;
    sessions: Sessions;
  }
}

export type Sessions = WorkspaceOwned & {
  pairId: string;
  number: number;
  /** In halves, the one who began. */
  menteeId: string;
  form: Generated<'swap' | 'halves'>;
  reportedBy: string;
  heldAt: Temporal.Instant;
  /** Null where it was put on record as it was held. */
  recordedAt: Generated<Temporal.Instant | null>;
};

/** What a pair has chosen for a session to come, where the rota would have it otherwise. */
export type RotaChoices = WorkspaceOwned & {
  pairId: string;
  /** Of the session. */
  number: number;
  menteeId: string | null;
  form: 'swap' | 'halves' | null;
  /** Of the content pack. */
  planId: string | null;
};

/** What somebody would like to think through in a session to come. */
export type Dilemmas = WorkspaceOwned & {
  pairId: string;
  /** Of the session. */
  number: number;
  personId: string;
  wordingSealed: Sealed;
  visibleTo: 'me' | 'us';
  writtenAt: Temporal.Instant;
};

/** What somebody would do after a session. */
export type SessionActions = WorkspaceOwned & {
  pairId: string;
  /** Of the session. */
  number: number;
  personId: string;
  wordingSealed: Sealed;
  dueOn: Temporal.PlainDate;
  outcome: Generated<'open' | 'done' | 'partly' | 'not-done'>;
};
