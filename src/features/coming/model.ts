import type { Pair } from '../pairs/pair/model.ts';

export const weeksAhead = 4;

/** Something that comes to a pair or to one of it, in a line of mrkdwn. */
export type Item = {
  readonly at: Temporal.Instant;
  readonly what: string;
  /** Why not at once, or not when it was due. */
  readonly why?: Why | undefined;
};

/** It is due and waits for everybody's hours; or two others have come within seven days. */
export type Why = 'waits' | 'put-off';

export type Ahead = { readonly pair: Pair; readonly items: readonly Item[] };
