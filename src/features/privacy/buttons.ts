/** Named apart from the views. */
export const ids = {
  details: 'privacy.details',
  log: 'privacy.log',
  export: 'privacy.export',
  openErase: 'privacy.open-erase',
  /** The modal. */
  erase: 'privacy.erase',
} as const;

export const fields = { word: 'word' } as const;
