/** Named apart from the views, since App Home carries one of these too. */
export const ids = {
  open: 'check-ins.open',
  latest: 'check-ins.latest',
  answer: 'check-ins.answer',
} as const;
