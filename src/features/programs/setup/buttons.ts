/** Named apart from the views, since App Home carries one of these buttons too. */
export const ids = {
  setup: 'programs.setup',
  startAnother: 'programs.start-another',
  save: 'programs.save',
  weigh: 'programs.weigh',
  saveWeights: 'programs.save-weights',
  /** Leads to the words that people choose from. */
  words: 'programs.words',
} as const;
