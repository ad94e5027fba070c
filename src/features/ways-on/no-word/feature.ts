import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { settleByAct, settleWhileAway } from './service/asking.ts';
import { questionFound } from './service/reading.ts';
import {
  partlyTouchpoint,
  presenceOverTouchpoint,
  presenceTouchpoint,
  presentTouchpoint,
  releasedTouchpoint,
  unaskedTouchpoint,
} from './touchpoints.ts';
import { presencePart } from './views/home.ts';

export const noWord: Feature = {
  name: 'ways-on/no-word',
  personalData: { tables: { presenceQuestions: {} } },
  listen: register,
  touchpoints: (deps) => [
    presenceTouchpoint(deps),
    presentTouchpoint(deps),
    unaskedTouchpoint,
    partlyTouchpoint,
    releasedTouchpoint(deps),
    presenceOverTouchpoint(deps),
  ],
  reactions: () => ({
    pairPaused: (tx, { pairId }) => settleByAct(tx, pairId),
    sessionHeld: (tx, { pairId }) => settleByAct(tx, pairId),
    personAway: settleWhileAway,
  }),
  home: {
    ofPair: async (tx, { pair, ...seen }) =>
      presencePart(pair, await questionFound(tx, pair, seen.personId), seen),
  },
};
