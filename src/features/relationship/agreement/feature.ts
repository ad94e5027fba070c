import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { proposedTouchpoint, signedTouchpoint } from './touchpoints.ts';

export const agreement: Feature = {
  name: 'relationship/agreement',
  listen: register,
  touchpoints: () => ({ ofPairs: [proposedTouchpoint, signedTouchpoint] }),
};
