export const endedKind = 'pair-ended';
/** Reaches nobody: the DM of a pair that has ended is closed for the bot. */
export const dmClosedKind = 'pair-dm-closed';
/** To a member of a pair that has ended before it was introduced. */
export const neverMetKind = 'pair-never-met';
