/** The fields of the form in which answers are shared. */
export const fields = { items: 'items' } as const;
