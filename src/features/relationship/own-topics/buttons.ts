/** Named apart from the views, since App Home carries one of these buttons too. */
export const ids = {
  open: 'own-prompts.open',
  list: 'own-prompts.list',
  newer: 'own-prompts.newer',
  older: 'own-prompts.older',
  back: 'own-prompts.back',
  add: 'own-prompts.add',
  edit: 'own-prompts.edit',
  retire: 'own-prompts.retire',
  bringBack: 'own-prompts.bring-back',
  save: 'own-prompts.save',
} as const;
