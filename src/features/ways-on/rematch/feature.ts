import type { Feature } from '../../../feature.ts';
import { texts } from './texts.ts';
import { wishPart } from './views.ts';
import { missedPart } from './views/missed.ts';
import { register } from './listeners.ts';
import { deleteWishes } from './queries.ts';
import { wordPlace } from './queries/missed.ts';
import { wishSeen } from './service/seeing.ts';
import { tellMoot } from './service/winding-down.ts';
import { forgetMissed, forgetOfPair, wordsOf } from './service/missed.ts';
import { mootTouchpoint, rematchTouchpoint } from './touchpoints.ts';

export const rematch: Feature = {
  name: 'ways-on/rematch',
  personalData: { tables: { rematchWishes: {}, missedWords: { missedSealed: wordPlace } } },
  listen: register,
  touchpoints: (deps) => [rematchTouchpoint(deps), mootTouchpoint],
  reactions: ({ queue }) => ({
    pairEnded: (tx, { pairId }) => deleteWishes(tx, pairId),
    pairIntroduced: (tx, { pairId }) => forgetOfPair(tx, pairId),
    personLeft: forgetMissed,
    programArchived: (tx, archived) => tellMoot(tx, queue, archived),
  }),
  commands: [{ word: 'rematch', shownTo: ['may-ask-for-rematch'], words: (reader) => texts(reader).command }],
  home: {
    standing: async (tx, { personId, reader }) => missedPart(await wordsOf(tx, personId), reader),
    ofPair: async (tx, { pair, personId, now, reader }) => {
      return wishPart(pair, await wishSeen(tx, pair, { personId, now }), { personId, reader });
    },
  },
};
