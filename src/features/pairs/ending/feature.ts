import type { Feature } from '../../../feature.ts';
import { endingOf } from '../pair/service/moves.ts';
import { canWriteOn, endPairsOf, tellEndedApart } from './service.ts';
import { endedPart } from './views.ts';
import {
  dmClosedTouchpoint,
  endedApartTouchpoint,
  endedTouchpoint,
  neverMetTouchpoint,
} from './touchpoints.ts';

export const ending: Feature = {
  name: 'pairs/ending',
  touchpoints: (deps) => [
    endedTouchpoint(deps),
    endedApartTouchpoint(deps),
    dmClosedTouchpoint,
    neverMetTouchpoint(deps),
  ],
  home: {
    ofEnded: async (tx, visitor) => {
      const endedAt = (await endingOf(tx, visitor.pair.id))?.at;
      return endedPart(visitor, { endedAt, canWriteOn: await canWriteOn(tx, visitor.pair) });
    },
  },
  reactions: (deps) => ({
    personLeft: (tx, left) => endPairsOf(tx, deps, left),
    pairDmTurned: (tx, turned) => tellEndedApart(tx, deps.queue, turned),
  }),
};
