export const endedKind = 'pair-ended';
/** Reaches nobody: the DM of a pair that has ended is closed for the bot. */
export const dmClosedKind = 'pair-dm-closed';
/** The last word to each of a pair in private, where what was its DM is a channel by now. */
export const endedApartKind = 'pair-ended-apart';
/** To a member of a pair that has ended before it was introduced. */
export const neverMetKind = 'pair-never-met';

/** Which does not take place, since the pair has ended; by its number within the pair. */
export type CanceledSession = { readonly number: number; readonly startsAt: Temporal.Instant };
