import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import {
  presenceOverTouchpoint,
  presenceTouchpoint,
  presentTouchpoint,
  releasedTouchpoint,
} from './touchpoints.ts';

export const noWord: Feature = {
  name: 'ways-on/no-word',
  listen: register,
  touchpoints: (deps) => [
    presenceTouchpoint,
    presentTouchpoint,
    releasedTouchpoint(deps),
    presenceOverTouchpoint(deps),
  ],
};
