import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import {
  settleByAct,
  settleByEnd,
  settleByPause,
  settleOfProgram,
  settleWhileAway,
} from './service/settling.ts';
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
    pairCloses: (tx, { pairId }) => settleByEnd(tx, pairId),
    pairEnded: (tx, { pairId }) => settleByEnd(tx, pairId),
    programArchived: (tx, { programId }) => settleOfProgram(tx, programId),
    sessionHeld: (tx, { pairId }) => settleByAct(tx, pairId),
    personAway: (tx, whose) => settleWhileAway(tx, queue, whose),
  }),
  home: {
    ofPair: async (tx, { pair, ...seen }) => presencePart(pair, await questionFound(tx, pair, seen), seen),
  },
};
