import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { reminderTouchpoint, timesTouchpoint } from './touchpoints.ts';

export const pairList: Feature = {
  name: 'insight/pair-list',
  listen: register,
  touchpoints: (deps) => [timesTouchpoint(deps), reminderTouchpoint(deps)],
};
