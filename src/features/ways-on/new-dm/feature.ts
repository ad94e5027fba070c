import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { deleteMoves } from './queries.ts';
import { askAll, movesOf } from './service.ts';
import { dmTurnedTouchpoint, newDmTouchpoint } from './touchpoints.ts';
import { turnedPart } from './views.ts';

export const newDm: Feature = {
  name: 'ways-on/new-dm',
  personalData: { tables: { dmMoves: {} } },
  listen: register,
  touchpoints: (deps) => [dmTurnedTouchpoint, newDmTouchpoint(deps)],
  reactions: ({ queue }) => ({
    pairDmTurned: (tx, turned) => askAll(tx, queue, turned),
    pairEnded: (tx, { pairId }) => deleteMoves(tx, pairId),
  }),
  home: {
    ofPair: async (tx, { pair, ...seen }) => turnedPart(pair, await movesOf(tx, pair.id), seen),
  },
};
