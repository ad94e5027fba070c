import type { Generated } from 'kysely';
import type { Sealed } from '../vault.ts';
import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    daysOff: DaysOff;
    erasedPeople: ErasedPeople;
    installations: Installations;
    markKeys: MarkKeys;
    outages: Outages;
    people: People;
    receivedEvents: ReceivedEvents;
    removedWorkspaces: RemovedWorkspaces;
    slackCalls: SlackCalls;
    tokenRotations: TokenRotations;
  }
}

export type Installations = WorkspaceOwned & {
  workspaceName: string;
  botUserId: string;
  botTokenSealed: Sealed;
  installedAt: Temporal.Instant;
};

/** Of a workspace whose token runs out. */
export type TokenRotations = WorkspaceOwned & {
  refreshTokenSealed: Sealed;
  expiresAt: Temporal.Instant;
  /** When it is renewed, or tried again. */
  tryAt: Temporal.Instant;
  /** Since it was renewed last. */
  failures: Generated<number>;
  /** The code of the last failure. */
  cause: string | null;
};

/** While Slack takes nothing of the workspace. */
export type Outages = WorkspaceOwned & {
  /** The code of what was last met. */
  cause: string;
  /** How often it was tried, one call after the other. */
  failures: number;
  since: Temporal.Instant;
  /** From when on one call may try. */
  retryAt: Temporal.Instant;
};

/** How far the workspace has used what Slack allows of one kind of call. */
export type SlackCalls = WorkspaceOwned & {
  /** Slack’s method, or a mark of the conversation. */
  bucket: string;
  /** By then the next call fits. */
  freeAt: Generated<Temporal.Instant>;
  /** Up to when those who wait have their turns. */
  lineAt: Generated<Temporal.Instant>;
  /** Until then Slack has asked to be left alone. */
  heldUntil: Generated<Temporal.Instant>;
};

/** Who is in the workspace, as Slack says. The id is Slack's user id. */
export type People = WorkspaceOwned & {
  id: string;
  /** What they are called by: never empty. */
  name: string;
  /** Empty where Slack does not tell, as is the handle. */
  realName: Generated<string>;
  handle: Generated<string>;
  /** Of IANA, or a fixed distance from UTC such as `+05:30`: what they have chosen here, or what Slack tells. */
  timeZone: string;
  /** Whether it is known: else it is UTC meanwhile. */
  hasZone: Generated<boolean>;
  /** In place of what Slack tells, until it tells the same. */
  chosenZone: string | null;
  /** Whether it is right: once, and by one tap. */
  zoneAskedAt: Temporal.Instant | null;
  zoneConfirmedAt: Temporal.Instant | null;
  locale: string;
  isSlackAdmin: boolean;
  isActive: boolean;
  isGuest: Generated<boolean>;
  /** When Slack says that the person last changed, to the second. */
  changedAt: Generated<Temporal.Instant>;
  fetchedAt: Temporal.Instant;
};

/** A day that somebody has marked as free, by their own calendar. */
export type DaysOff = WorkspaceOwned & {
  personId: string;
  day: Temporal.PlainDate;
};

export type ReceivedEvents = WorkspaceOwned & {
  eventId: string;
  receivedAt: Temporal.Instant;
  /** In real time, whatever the clock says: since when a replica has been handling it. */
  claimedAt: Temporal.Instant | null;
  handledAt: Temporal.Instant | null;
};

/** That somebody has had all of theirs erased: Slack's word of them is not kept again until they come back. */
export type ErasedPeople = WorkspaceOwned & {
  /** Made of their id with the workspace's own key: it tells it to nobody, and leads to nothing else that is kept. */
  mark: string;
};

/** By which the marks of a workspace are made. It is made with the first of them, and never changes. */
export type MarkKeys = WorkspaceOwned & {
  keySealed: Sealed;
};

/** That a workspace has removed the app, and since when. */
export type RemovedWorkspaces = WorkspaceOwned & {
  removedAt: Temporal.Instant;
};
