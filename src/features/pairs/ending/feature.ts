import type { Feature } from '../../../feature.ts';
import { endPairsOf } from './service.ts';
import { endedTouchpoint, neverMetTouchpoint } from './touchpoints.ts';

export const ending: Feature = {
  name: 'pairs/ending',
  touchpoints: (deps) => ({
    ofPairs: [endedTouchpoint(deps)],
    ofMembers: [neverMetTouchpoint(deps)],
  }),
  reactions: (deps) => ({ personLeft: (tx, left) => endPairsOf(tx, deps, left) }),
};
