export const endedKind = 'pair-ended';
