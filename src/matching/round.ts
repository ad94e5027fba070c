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
 * odd-one-out: they alone are left over, for the count is odd and the program has no trios.
 * no-shared-hours: of the pool two at most have enough working hours in common with them.
 * no-shared-language: more share their hours, but two at most a language too.
 * few-peers: the pool has two others at most, or of those who share both two at most have not met them lately.
 * all-taken: three and more share both and have not met them lately. Whether others needed all of these, or a rule that is
 *   confidential bars them, is not said: it would tell who named whom.
 * all-barred: only in rounds from before that was so; it reads as all-taken does.
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
