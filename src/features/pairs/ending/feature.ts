import type { Feature } from '../../../feature.ts';
import { endPairsOf } from './service.ts';
import { endedTouchpoint, neverMetTouchpoint } from './touchpoints.ts';

export const ending: Feature = {
  name: 'pairs/ending',
  touchpoints: (deps) => [endedTouchpoint(deps), neverMetTouchpoint(deps)],
  reactions: (deps) => ({ personLeft: (tx, left) => endPairsOf(tx, deps, left) }),
};
