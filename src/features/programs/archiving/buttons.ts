/** Named apart from the views, since the setup and App Home carry these buttons too. */
export const ids = {
  open: 'archiving.open',
  archive: 'archiving.archive',
  bringBack: 'archiving.bring-back',
} as const;

export const lastDayField = 'last_day';
