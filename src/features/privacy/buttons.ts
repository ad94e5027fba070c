/** Named apart from the views. */
export const ids = {
  details: 'privacy.details',
  log: 'privacy.log',
  export: 'privacy.export',
  openErase: 'privacy.open-erase',
  /** The modal. */
  erase: 'privacy.erase',
  openEraseDeparted: 'privacy.open-erase-departed',
  /** The modal. */
  eraseDeparted: 'privacy.erase-departed',
} as const;

export const fields = { word: 'word', person: 'person' } as const;
