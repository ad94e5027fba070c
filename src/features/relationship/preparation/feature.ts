import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { sharedTouchpoint } from './touchpoints.ts';

export const preparation: Feature = {
  name: 'relationship/preparation',
  listen: register,
  touchpoints: (deps) => [sharedTouchpoint(deps)],
};
