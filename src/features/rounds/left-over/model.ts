import type { LeftoverCause } from '../../../matching/match.ts';

/** Somebody for whom a confirmed round found no peer. */
export type LeftOver = { readonly programId: string; readonly cause: LeftoverCause };

export const leftOverKind = 'left-over';
/** There will be no more rounds. */
export const noMoreRoundsKind = 'no-more-rounds';
/** The program goes on after all, and so do its rounds. */
export const roundsAgainKind = 'rounds-again';
