import type { KindsTold } from '../kinds.ts';

export const kinds: KindsTold = {
  'pair-times': {
    name: 'times to meet, sent by an admin',
    why: 'an admin sends times to a pair that has still to begin; at most one of the two in seven days',
  },
  'pair-reminder': {
    name: 'a reminder, sent by an admin',
    why: 'an admin reminds a silent pair; at most one of the two in seven days',
  },
  'report-digest': {
    name: 'the report of the month',
    why: 'the second day of a month; to each admin who has not stopped it, with anything to tell of five people or more',
  },
};
