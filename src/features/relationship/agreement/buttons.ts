/** Named apart from the views, since other features' messages carry these buttons too. */
export const ids = {
  open: 'agreement.open',
  propose: 'agreement.propose',
  sign: 'agreement.sign',
} as const;
