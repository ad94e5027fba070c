/** Named apart from the views, since other features' messages carry these buttons too. */
export const ids = { held: 'sessions.held' } as const;
