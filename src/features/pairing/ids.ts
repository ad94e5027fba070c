/** Named apart from the views, since App Home carries one of these buttons too. */
export const ids = {
  match: 'pairing.match',
  preview: 'pairing.preview',
  nextPage: 'pairing.next-page',
  previousPage: 'pairing.previous-page',
  confirm: 'pairing.confirm',
  discard: 'pairing.discard',
} as const;
