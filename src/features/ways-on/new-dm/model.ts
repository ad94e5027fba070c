import { RefusedError } from '../../../refused-error.ts';

/** To each of a pair, in private: its DM is a channel now. */
export const dmTurnedKind = 'pair-dm-turned';
/** The first that stands in a pair's new DM. */
export const newDmKind = 'pair-new-dm';

/** One of a pair whose DM is a channel by now, and whether they go on in a new one. */
export type DmMove = { readonly personId: string; readonly agreedAt: Temporal.Instant | null };

export const isAgreed = (moves: readonly DmMove[]): boolean =>
  moves.length > 0 && moves.every(({ agreedAt }) => agreedAt !== null);

export const hasAgreed = (moves: readonly DmMove[], personId: string): boolean =>
  moves.some((move) => move.personId === personId && move.agreedAt !== null);

export class NewDmError extends RefusedError<'not-asked'> {}
