export const pausedKind = 'pair-paused';
export const returnKind = 'pair-return';
