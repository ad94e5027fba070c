/** Working time in UTC minutes of the week: 0 is Monday 00:00, 10080 the end of Sunday. */
export type WorkingSpan = { readonly from: number; readonly until: number };

/** The most topics in one list of a profile. */
export const MAX_TOPICS = 15;

/** What somebody can say, in private, that they missed with their last peer. */
export const MISSED = ['time', 'hours', 'work', 'stage', 'outlook', 'help', 'plan', 'freedom'] as const;
export type Missed = (typeof MISSED)[number];

/** Why one comes before others: was left over last time; or was in a trio, or has lost a peer since by no doing of their own. */
export type Turn = 'left-over' | 'spared';

/**
 * One person in the pool, as plain data. Texts are compared letter by letter: who gives them sees to it that the same
 * thing is spelled one way. Whether somebody is eligible at all (enrolled, active, not paused, profile
 * complete, under the pair limit) is settled before: everyone given to `match` is to be matched.
 * An attribute left out, or a list left empty, is unknown: it neither earns nor costs, but counts as it does on average
 * between those who filled it in.
 */
export type Candidate = {
  /** Stable across rounds: ties are broken by a hash of it. */
  readonly id: string;
  readonly level: 1 | 2 | 3 | 4 | 5;
  readonly craftFamily: string;
  readonly tenureMonths: number;
  readonly firstTimeLead?: boolean;
  readonly team?: string;
  readonly department?: string;
  readonly location?: string;
  readonly earlierPath?: string;
  /** Who they report to; that person need not be in the pool. */
  readonly managerId?: string;
  /** Two with none in common never meet; who names none is not known to lack one. */
  readonly languages: readonly string[];
  /** Topics; each list holds at most `MAX_TOPICS` of them. */
  readonly interests: readonly string[];
  readonly goals: readonly string[];
  readonly offers: readonly string[];
  readonly seeks: readonly string[];
  /** How often, and how, they would talk; `open` suits anything. */
  readonly cadence?: 'weekly' | 'fortnightly' | 'monthly' | 'open';
  readonly style?: 'structured' | 'free' | 'open';
  /** Sorted and disjoint. */
  readonly hours: readonly WorkingSpan[];
  /** They are others from week to week: `hours` is when they may be there, which is weighed, and keeps them apart from nobody. */
  readonly hoursVary?: boolean;
  /** Ids of people never to be matched with. Confidential: no result, reason or error may depend on it visibly. */
  readonly notWith: readonly string[];
  /** What they missed with their last peer. As confidential: only how good a pair is hangs on it, and no reason names it. */
  readonly missed?: readonly Missed[];
  /** Is left over, or in a trio, only where nobody else can be in their place: first of all who was left over last time. */
  readonly turn?: Turn | undefined;
};

/** Two ids, in either order. */
export type Twosome = { readonly a: string; readonly b: string };

/** Two who were paired before. Of several entries for the same two, the latest counts. */
export type PastPair = Twosome & { readonly monthsAgo: number };
