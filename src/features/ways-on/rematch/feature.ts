import type { Feature } from '../../../feature.ts';
import { texts } from './texts.ts';
import { wishPart } from './views.ts';
import { register } from './listeners.ts';
import { deleteWishes, findWish } from './queries.ts';
import { rematchTouchpoint } from './touchpoints.ts';

export const rematch: Feature = {
  name: 'ways-on/rematch',
  listen: register,
  touchpoints: (deps) => [rematchTouchpoint(deps)],
  reactions: () => ({ pairEnded: (tx, { pairId }) => deleteWishes(tx, pairId) }),
  commands: [{ word: 'rematch', shownTo: ['peer'], words: (reader) => texts(reader).command }],
  home: {
    ofPair: async (tx, { pair, personId, reader }) =>
      wishPart(pair, await findWish(tx, { pairId: pair.id, personId }), { personId, reader }),
  },
};
