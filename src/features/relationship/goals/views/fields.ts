/** The names of the inputs: of the form of a new goal, of what is added to it, and of its end. */
export const fields = {
  title: 'title',
  action: 'action',
  actionDate: 'action_date',
  ownership: 'ownership',
  visibility: 'visibility',
} as const;

export const detailFields = {
  title: 'title',
  why: 'why',
  measure: 'measure',
  date: 'date',
  horizon: 'horizon',
  theme: 'theme',
  support: 'support',
  visibility: 'visibility',
  percent: 'percent',
  partOf: 'part_of',
  confidence: 'confidence',
} as const;

export const closingFields = { outcome: 'outcome', note: 'note', confidence: 'confidence' } as const;
