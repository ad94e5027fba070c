/** Named apart from the views, since App Home carries one of these buttons too. */
export const ids = { open: 'endings.open', leave: 'endings.leave' } as const;
