/** Named apart from the views, since other features' messages carry these buttons too. */
export const ids = {
  open: 'goals.open',
  set: 'goals.set',
  tick: 'goals.tick',
  untick: 'goals.untick',
} as const;
