import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { settleByAct, settleByPause, settleWhileAway } from './service/asking.ts';
import { questionFound } from './service/reading.ts';
import {
  partlyTouchpoint,
  presenceOverTouchpoint,
  presenceTouchpoint,
  presentTouchpoint,
  releasedTouchpoint,
  restsTouchpoint,
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
    restsTouchpoint,
    releasedTouchpoint(deps),
    presenceOverTouchpoint(deps),
  ],
  reactions: ({ queue }) => ({
    pairPaused: (tx, paused) => settleByPause(tx, queue, paused),
    sessionHeld: (tx, { pairId }) => settleByAct(tx, pairId),
    personAway: (tx, whose) => settleWhileAway(tx, queue, whose),
  }),
  home: {
    ofPair: async (tx, { pair, ...seen }) =>
      presencePart(pair, await questionFound(tx, pair, seen.personId), seen),
  },
};
