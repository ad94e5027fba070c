import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { releasedTouchpoint, releaseTouchpoint } from './touchpoints.ts';

export const stillWanted: Feature = {
  name: 'ways-on/still-wanted',
  listen: register,
  touchpoints: (deps) => [releaseTouchpoint(deps), releasedTouchpoint(deps)],
};
