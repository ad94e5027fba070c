export const endedKind = 'pair-ended';
/** To a member of a pair that has ended before it was introduced. */
export const neverMetKind = 'pair-never-met';
