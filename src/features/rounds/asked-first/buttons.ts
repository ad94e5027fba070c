export const ids = { yes: 'introductions.yes', no: 'introductions.no' } as const;
