import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    digestsStopped: DigestsStopped;
    formerFloors: FormerFloors;
    reportReleases: ReportReleases;
  }
}

/** What reports told of a measure: it is never worked out again, since two answers to one question tell more than one. */
export type ReportReleases = WorkspaceOwned & {
  programId: string;
  measure: string;
  /** By UTC; the last is not in it. */
  fromDay: Temporal.PlainDate;
  untilDay: Temporal.PlainDate;
  /** Of how many people at least each number is. */
  floor: number;
  /** Null while it would be of too few people: the months that follow count with these. */
  told: unknown;
};

/** Of how many people at least each number of a report was, until an admin changed it. */
export type FormerFloors = WorkspaceOwned & {
  programId: string;
  heldUntil: Temporal.Instant;
  floor: number;
};

/** Who would rather not have the monthly report sent to them. */
export type DigestsStopped = WorkspaceOwned & {
  programId: string;
  personId: string;
  stoppedAt: Temporal.Instant;
};
