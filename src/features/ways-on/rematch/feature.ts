import type { Feature } from '../../../feature.ts';
import { texts } from './texts.ts';
import { wishPart } from './views.ts';
import { missedPart } from './views/missed.ts';
import { register } from './listeners.ts';
import { deleteWishes, findWish } from './queries.ts';
import { wordPlace } from './queries/missed.ts';
import { hourOf, waitForPause } from './service/asking.ts';
import { forgetMissed, forgetOfPair, wordsOf } from './service/missed.ts';
import { rematchTouchpoint } from './touchpoints.ts';

export const rematch: Feature = {
  name: 'ways-on/rematch',
  personalData: { tables: { rematchWishes: {}, missedWords: { missedSealed: wordPlace } } },
  listen: register,
  touchpoints: (deps) => [rematchTouchpoint(deps)],
  reactions: ({ people }) => ({
    pairEnded: (tx, { pairId }) => deleteWishes(tx, pairId),
    pairIntroduced: (tx, { pairId }) => forgetOfPair(tx, pairId),
    personLeft: forgetMissed,
    pairPaused: (tx, paused) => waitForPause(tx, people, paused),
  }),
  commands: [{ word: 'rematch', shownTo: ['peer'], words: (reader) => texts(reader).command }],
  home: {
    standing: async (tx, { personId, reader }) => missedPart(await wordsOf(tx, personId), reader),
    ofPair: async (tx, { pair, personId, now, reader }) => {
      const wish = await findWish(tx, { pairId: pair.id, personId });
      const shown = wish && { ...wish, takesEffectAt: await hourOf(tx, wish, now) };
      return wishPart(pair, shown, { personId, reader });
    },
  },
};
