import type { CostOfChange, RoundChange } from '../../../../matching/cost-of-change.ts';
import type { Leftover, PeerRank, Reason, Twosome } from '../../../../matching/match.ts';
import type { RepeatsAdvice } from '../../../../matching/repeats.ts';
import { RefusedError } from '../../../../refused-error.ts';
import type { Program, ProgramSettings } from '../../../programs/program/model.ts';

/** People who have been a pair, are one, or were to be. */
export type Acquaintance = {
  readonly members: readonly string[];
  /** When they last met in a session; where they never did, when their pair ended or, while it has not, began. */
  readonly since: Temporal.Instant;
  readonly hasMet: boolean;
  /** One of them said no, asked for another peer, or they are a pair of another program: nobody is told why. */
  readonly isKeptApart: boolean;
};

export type PlannedPair = {
  /** Sorted by id in a draft; in the order of the draw once the round is confirmed. */
  readonly members: readonly string[];
  readonly fit: number;
  readonly reasons: readonly Reason[];
  /** How each stands for the other among all who could be their peer; none of a trio. */
  readonly places?: readonly PeerRank[];
  readonly isPinned: boolean;
};

/** How many there are of each: a trio is no pair. */
export type Groups = { readonly pairs: number; readonly trios: number };

export function groupsOf(all: readonly (readonly string[])[]): Groups {
  const trios = all.filter((members) => members.length > 2).length;
  return { pairs: all.length - trios, trios };
}

export type RoundSettings = Pick<
  ProgramSettings,
  'matchedFor' | 'acceptableFit' | 'noRepeatMonths' | 'minSharedHours' | 'oddOneOut'
> &
  Partial<Pick<ProgramSettings, 'ownParts'>>;

/** What an admin wants of a draft beyond the best round: it outlives every new run. */
export type RoundWishes = {
  readonly settings: RoundSettings;
  readonly pins: readonly Twosome[];
  readonly bans: readonly Twosome[];
};

export type DraftChange = {
  /** The version of the draft that came of it. */
  readonly version: number;
  readonly by: string;
  readonly what: { readonly kind: 'anew' } | { readonly kind: 'settings' } | RoundChange;
};

/** What a round would do, as the admin sees it before confirming. */
export type RoundPlan = RoundWishes & {
  /** Whether the settings were given for this round; else they are the program's. */
  readonly hasOwnSettings: boolean;
  /** Counts from 1, one on with each change: what an admin decides on is what that admin has seen. */
  readonly version: number;
  /** The latest ones, oldest first. */
  readonly changes: readonly DraftChange[];
  readonly poolSize: number;
  readonly pairs: readonly PlannedPair[];
  readonly leftovers: readonly Leftover[];
  /** The fit under which a pair is low: the setting, or less where the pool can give no more. */
  readonly acceptableFit?: number;
  /** Where some have nobody left whom they have not met lately: what fewer months would give. */
  readonly repeats?: RepeatsAdvice;
};

export type RoundState = 'draft' | 'confirmed' | 'discarded';

export type Round = {
  readonly id: string;
  readonly programId: string;
  readonly state: RoundState;
  readonly plan: RoundPlan;
  /** Who confirmed or discarded it. */
  readonly decidedBy?: string | null;
};

/**
 * Where somebody who has ever enrolled in the program stands: free is who can be matched now, guest whom it leaves out, skipping who
 * sits this one round out, resting who sits out until they say that they are back, quiet who is asked first whether they still want a peer.
 */
export type Availability = {
  readonly personId: string;
  readonly state:
    'free' | 'skipping' | 'resting' | 'quiet' | 'paired' | 'paused' | 'guest' | 'left' | 'deactivated';
};

export type DriftCause = 'joined' | Exclude<Availability['state'], 'free'>;

/** What has changed about the people of a draft since it was made. */
export type Drift = {
  readonly people: readonly { readonly personId: string; readonly cause: DriftCause }[];
  /** Members of pairs whom a rule keeps apart by now; which rule is not said, for some are confidential. */
  readonly keptApart: readonly (readonly string[])[];
  /** Whether the program was set up otherwise meanwhile, and a new run would follow it. */
  readonly areSettingsOld: boolean;
  /** Whether every pair can still be introduced. */
  readonly holds: boolean;
};

/** How many of the program are not in this round. Who rests is counted with those who are paused, and named to nobody. */
export type SittingOut = {
  /** Paused, resting or skipping, in one number: who is paused anybody may know, and of the others nobody why. */
  readonly out: number;
  /** The day of the round that can be skipped, where it is still to come after this one. */
  readonly skippedOn?: Temporal.PlainDate | undefined;
  readonly quiet: number;
  readonly asked: number;
};

/** A round to decide on, held against the people as they now are. */
export type RoundDraft = Round &
  Pick<Program, 'vocabulary'> & {
    /** By name. */
    readonly program: string;
    /** The last day of its pairs, where that has gone by: these have none. */
    readonly endedOn: Temporal.PlainDate | undefined;
    readonly drift: Drift;
    readonly sittingOut: SittingOut;
    /** Of everybody in it, and of those who changed it: in full, and telling them apart. */
    readonly names: ReadonlyMap<string, string>;
    /** All that each of them may be searched for by. */
    readonly sought: ReadonlyMap<string, string>;
    /** How long each would have to answer, where everybody is asked first; else the pairs are introduced at once. */
    readonly answerDays: number | undefined;
  };

/** What a change would do to the draft: `pairsMade` stand in the place of `pairsBroken`. */
export type WeighedChange = Pick<CostOfChange, 'fitLost' | 'peopleLost' | 'pairsBroken'> & {
  readonly change: RoundChange;
  readonly draft: RoundDraft;
  readonly pairsMade: CostOfChange['pairsBroken'];
  /** Who would be left over and isn't now; and the reverse. */
  readonly leftOver: readonly string[];
  readonly placed: readonly string[];
  /** The two as a pair, where the change would make them one. */
  readonly asPair?: PlannedPair;
};

/** One version of one round: who acts on it has seen just that. */
export type DraftVersion = { readonly roundId: string; readonly version: number };

export class RoundError extends RefusedError<
  | 'pool-too-small'
  | 'pool-too-quiet'
  | 'round-discarded'
  | 'discarded-by-you'
  | 'nothing-to-confirm'
  | 'round-already-confirmed'
  | 'round-outdated'
  | 'draft-changed'
  | 'kept-apart'
  | 'not-in-round'
  | 'place-in-trio'
  | 'same-person'
  | 'already-together'
  | 'already-pinned'
> {}
