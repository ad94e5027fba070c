import type { Feature } from '../../../feature.ts';
import { endPairsOf } from './service.ts';
import { endedTouchpoint } from './touchpoints.ts';

export const ending: Feature = {
  name: 'pairs/ending',
  touchpoints: (deps) => [endedTouchpoint(deps)],
  reactions: (deps) => ({ personLeft: (tx, left) => endPairsOf(tx, deps, left) }),
};
