import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { changesOn } from '../../pairs/pair/service/pairs.ts';
import { returnTouchpoint } from './touchpoints.ts';
import { restPart } from './views.ts';

export const resting: Feature = {
  name: 'ways-on/resting',
  listen: register,
  touchpoints: (deps) => [returnTouchpoint(deps)],
  home: {
    ofPair: async (tx, { pair, ...seen }) =>
      pair.state === 'paused' ? restPart(pair, await changesOn(tx, pair, seen.now), seen) : {},
  },
};
