export const ids = { make: 'calendar.make', off: 'calendar.off' } as const;
