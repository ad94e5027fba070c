import type { FitPart } from './fit-parts.ts';

export type PairOrTrio = readonly [string, string] | readonly [string, string, string];

/**
 * Why these people, as data: the words are for the reader's language. Every reason holds for all members (an exchange
 * for the two it names), and says only what the members may know of each other. None is ever drawn from a manager line,
 * a "not with" list or a rule.
 */
export type Reason =
  | {
      readonly kind: 'offer-meets-seek';
      readonly giver: string;
      readonly taker: string;
      readonly topic: string;
    }
  | { readonly kind: 'shared-goal'; readonly topic: string }
  | { readonly kind: 'shared-interest'; readonly topic: string }
  | { readonly kind: 'same-craft'; readonly craftFamily: string }
  | { readonly kind: 'same-level' }
  | { readonly kind: 'similar-level' }
  | { readonly kind: 'all-new' }
  | { readonly kind: 'all-first-time-leads' }
  | { readonly kind: 'similar-tenure' }
  | { readonly kind: 'shared-language'; readonly language: string }
  | { readonly kind: 'shared-hours'; readonly hoursPerWeek: number }
  | { readonly kind: 'different-team' }
  | { readonly kind: 'different-department' }
  | { readonly kind: 'different-location' }
  | { readonly kind: 'different-path' };

export type ReasonKind = Reason['kind'];

/** Integer points per part, 100 where all is as it could ever be. Penalties are negative. */
export type FitPoints = Readonly<Record<FitPart, number>>;

/** For the one of this id the other, or the better of two others, is in this place among so many who could be their peer. */
export type PeerRank = { readonly id: string; readonly place: number; readonly of: number };

export type MatchedPair = {
  /** Sorted by id. */
  readonly members: PairOrTrio;
  /** 0 to 100 of what the two could reach; of a trio, the lowest of its three fits. */
  readonly fit: number;
  /** Of each member; in a very large pool none. */
  readonly places: readonly PeerRank[];
  /** Of a trio, those of the two members with the lowest fit. */
  readonly parts: FitPoints;
  /** At most four, the strongest first. */
  readonly reasons: readonly Reason[];
  readonly pinned: boolean;
};

/**
 * odd-one-out: the count is odd and the program lets the odd person wait.
 * no-shared-hours: with nobody in the pool are there enough working hours in common.
 * no-shared-language: somebody shares their hours, but no language.
 * few-peers: one or two at most share both. Why none of them is the peer is not said: it could tell who named whom.
 * all-barred: there are people who share both, but a rule bars every one (which rule is not said).
 * all-taken: there are people they could meet; these are all needed by others, who would be left out instead.
 */
export const LEFTOVER_CAUSES = [
  'odd-one-out',
  'no-shared-hours',
  'no-shared-language',
  'few-peers',
  'all-barred',
  'all-taken',
] as const;

export type LeftoverCause = (typeof LEFTOVER_CAUSES)[number];

export type Leftover = { readonly id: string; readonly cause: LeftoverCause };

export type MatchedRound = {
  /** Sorted by their members' ids. */
  readonly pairs: readonly MatchedPair[];
  /** Sorted by id. */
  readonly leftovers: readonly Leftover[];
  /** The sum of the pairs' fits. */
  readonly totalFit: number;
  /** The rules' acceptable fit, or the median of all pairs that may be formed here, where that is lower. */
  readonly acceptableFit: number;
  /** No chosen (not pinned) pair or trio has a lower fit; at most `acceptableFit`. */
  readonly floor: number;
  /** The chosen pairs under `acceptableFit`: none of them could be avoided, but for a wish. */
  readonly belowAcceptable: readonly PairOrTrio[];
};
