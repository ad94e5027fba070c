import { RefusedError } from '../../../../refused-error.ts';

export const invitationKind = 'invitation';

/** Characters that a field may have, and how many may be chosen. */
export const longestHandle = 80;
export const mostNamed = 100;
export const longestList = 3000;

/** Whom the form names; a group or a channel has still to be looked up. */
export type Named = {
  readonly people: readonly string[];
  readonly group: string | undefined;
  readonly channel: string | undefined;
  /** A CSV, as it was pasted. */
  readonly list: string;
};

/** Why somebody is asked: they were named, by themselves or in a list, or belong to what was. */
export type InvitationReason =
  { readonly kind: 'named' | 'list' } | { readonly kind: 'group' | 'channel'; readonly sourceId: string };

export type Invitees = { readonly reason: InvitationReason; readonly personIds: readonly string[] };

/** What became of those who were named: nobody is asked who has joined before, or has been asked before, or could not join. */
export type InvitationCounts = {
  readonly invited: number;
  readonly joined: number;
  readonly asked: number;
  /** Guests of the workspace, whom the program leaves out. */
  readonly leftOut: number;
};

/** By their full name, since whoever is invited may not know them. */
export type Host = { readonly id: string; readonly name: string };

export type Invitation = {
  readonly programId: string;
  readonly program: string;
  readonly purpose: string;
  /** Nobody, for the program that a workspace has by itself. */
  readonly startedBy: Host | undefined;
  readonly invitedBy: Host;
  readonly reason: InvitationReason;
};

/** What becomes of an invitation that is open no longer. */
export type Closed = 'accepted' | 'declined' | 'closed';

export class InvitationError extends RefusedError<'not-invited'> {}

/** Each person once, for the first reason that names them. */
export function eachOnce(all: readonly Invitees[]): ReadonlyMap<string, InvitationReason> {
  return new Map(
    all.toReversed().flatMap(({ reason, personIds }) => personIds.map((id) => [id, reason] as const)),
  );
}
