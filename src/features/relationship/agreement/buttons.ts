/** Named apart from the views, since other features' messages carry these buttons too. */
export const ids = {
  /** Brings the form. */
  open: 'agreement.open',
  propose: 'agreement.propose',
  sign: 'agreement.sign',
  /** Shows what holds, and every version. */
  read: 'agreement.read',
  /** Chooses another version to read. */
  version: 'agreement.version',
  back: 'agreement.back',
  preset: 'agreement.preset',
  example: 'agreement.example',
  /** Takes it out again, where it stands below somebody's own words. */
  withoutExample: 'agreement.without-example',
  /** Forgets what was typed and not proposed. */
  discard: 'agreement.discard',
  stillFine: 'agreement.still-fine',
} as const;
