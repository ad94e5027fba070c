import type { Feature } from '../../../feature.ts';
import { goalsSeenBy } from './service.ts';
import { texts } from './texts.ts';
import { goalsPart } from './views.ts';
import { register } from './listeners.ts';
import { goalSetTouchpoint } from './touchpoints.ts';

export const goals: Feature = {
  name: 'relationship/goals',
  listen: register,
  touchpoints: () => [goalSetTouchpoint],
  commands: [{ word: 'goals', shownTo: ['peer'], words: (reader) => texts(reader).command }],
  home: {
    ofPair: async (tx, { pair, personId, reader }) =>
      goalsPart(pair, await goalsSeenBy(tx, pair.id, personId), { personId, reader }),
  },
};
