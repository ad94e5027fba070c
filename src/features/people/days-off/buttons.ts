export const ids = { mark: 'days-off.mark', remove: 'days-off.remove' } as const;

export const dayField = 'day';
