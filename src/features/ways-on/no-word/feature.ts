import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { latestQuestion } from './service.ts';
import {
  presenceOverTouchpoint,
  presenceTouchpoint,
  presentTouchpoint,
  releasedTouchpoint,
} from './touchpoints.ts';
import { presencePart } from './views/home.ts';

export const noWord: Feature = {
  name: 'ways-on/no-word',
  listen: register,
  touchpoints: (deps) => [
    presenceTouchpoint,
    presentTouchpoint,
    releasedTouchpoint(deps),
    presenceOverTouchpoint(deps),
  ],
  home: {
    ofPair: async (tx, { pair, ...seen }) => presencePart(pair, await latestQuestion(tx, pair.id), seen),
  },
};
