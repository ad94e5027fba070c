import type { Generated } from 'kysely';
import type { Sealed } from '../vault.ts';
import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    participants: Participants;
    profileDrafts: ProfileDrafts;
    programAdmins: ProgramAdmins;
    programLog: ProgramLog;
    programs: Programs;
  }
}

export type Programs = WorkspaceOwned & {
  id: Generated<string>;
  name: string;
  purposeSealed: Sealed | null;
  /** On the limits of confidentiality, in every agreement. */
  clauseSealed: Sealed | null;
  /** The words that its people choose from, where its admins chose them. */
  vocabularySealed: Sealed | null;
  settings: unknown;
  revision: Generated<number>;
  /** Nobody, for the one that a workspace has by itself. */
  startedBy: string | null;
  createdAt: Temporal.Instant;
  archivedAt: Temporal.Instant | null;
  /** Of the wind-down, once it is archived. */
  lastDay: Temporal.PlainDate | null;
};

export type Participants = WorkspaceOwned & {
  programId: string;
  personId: string;
  state: 'enrolled' | 'left';
  /** Back when that day begins where the person is. A day gone by means nothing. */
  pausedUntil: Temporal.PlainDate | null;
  profileSealed: Sealed;
  /** Why they come first in the next round. */
  turn: 'left-over' | 'spared' | null;
  /**
   * Neither read nor written here: replicas of the version before `turn` do both while this one starts, and the database keeps the two in
   * step. To be dropped by the next.
   */
  waitedLastRound: Generated<boolean>;
  enrolledAt: Temporal.Instant;
  /** When they last said that the profile is right: as they joined, where nothing is kept of it. */
  confirmedAt: Temporal.Instant | null;
};

/** Parts of a profile that count for nothing until the person saves it whole. */
export type ProfileDrafts = WorkspaceOwned & {
  programId: string;
  personId: string;
  draftSealed: Sealed;
  keptAt: Temporal.Instant;
};

/** Appointed by another admin. While there is nobody, Slack's own admins hold the right. */
export type ProgramAdmins = WorkspaceOwned & {
  programId: string;
  personId: string;
  appointedAt: Temporal.Instant;
};

/** What admins looked at and did. Rows are only ever added. */
export type ProgramLog = WorkspaceOwned & {
  programId: string;
  number: Generated<string>;
  personId: string;
  act: unknown;
  doneAt: Temporal.Instant;
};
