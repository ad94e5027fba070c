import type { Pair } from '../pairs/pair/model.ts';

export const weeksAhead = 4;

/** Something that comes to a pair or to one of it, in a line of mrkdwn. */
export type Item = { readonly at: Temporal.Instant; readonly what: string };

export type Ahead = { readonly pair: Pair; readonly items: readonly Item[] };
