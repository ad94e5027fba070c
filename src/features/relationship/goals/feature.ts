import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { goalSetTouchpoint } from './touchpoints.ts';

export const goals: Feature = {
  name: 'relationship/goals',
  listen: register,
  touchpoints: () => ({ ofPairs: [goalSetTouchpoint] }),
};
