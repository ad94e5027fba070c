import type { Feature } from '../../../feature.ts';
import { endPairsOf } from './service.ts';
import { endedPart } from './views.ts';
import { dmClosedTouchpoint, endedTouchpoint, neverMetTouchpoint } from './touchpoints.ts';

export const ending: Feature = {
  name: 'pairs/ending',
  touchpoints: (deps) => [endedTouchpoint(deps), dmClosedTouchpoint, neverMetTouchpoint(deps)],
  home: { ofEnded: async (_tx, visitor) => endedPart(visitor) },
  reactions: (deps) => ({ personLeft: (tx, left) => endPairsOf(tx, deps, left) }),
};
