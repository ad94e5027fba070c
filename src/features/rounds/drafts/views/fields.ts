export const fields = {
  search: 'search',
  matchedFor: 'matched_for',
  acceptableFit: 'acceptable_fit',
  minSharedHours: 'min_shared_hours',
  noRepeatMonths: 'no_repeat_months',
  oddOneOut: 'odd_one_out',
} as const;

/** Characters that a field may have. */
export const searchLength = 60;
export const settingLength = 3;

/** Of a name, in a list that must fit into one modal. */
export const nameLength = 80;
