/** Named apart from the views, since App Home carries one of these buttons too. */
export const ids = {
  setup: 'programs.setup',
  startAnother: 'programs.start-another',
  save: 'programs.save',
  /** Leads to the words that people choose from. */
  words: 'programs.words',
} as const;
