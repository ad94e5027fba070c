import type { KeptBack } from '../../scheduling/coming-budget.ts';
import type { Pair } from '../pairs/pair/model.ts';

export const weeksAhead = 4;

/** Something that comes to a pair or to one of it, in a line of mrkdwn. */
export type Item = {
  readonly at: Temporal.Instant;
  /** Where it is a day that is over then: nobody reads the midnight after it. */
  readonly day?: Temporal.PlainDate;
  readonly what: string;
  /** Why not at once, or not when it was due, or not at all. */
  readonly why?: Why | undefined;
};

/** It is due and waits for everybody's hours; or something keeps it; or it is left out, with what its feature says of that. */
export type Why = 'waits' | KeptBack | { readonly leftOut: string };

/** Of each of somebody's pairs, and whether they take part in a program that runs, so that a profile and a pause change it. */
export type Coming = { readonly ahead: readonly Ahead[]; readonly isInProgram: boolean };

export type Ahead = {
  readonly pair: Pair;
  /** What comes, or would. */
  readonly items: readonly Item[];
  /** What does not, while the pair is paused or ends: each once. */
  readonly rests: readonly string[];
};
