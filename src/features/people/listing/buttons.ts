/** Named apart from the views, since App Home carries one of these buttons too. */
export const ids = {
  open: 'people.open',
  list: 'people.list',
  earlier: 'people.earlier',
  more: 'people.more',
} as const;

export const fields = { search: 'search', filter: 'filter' } as const;
