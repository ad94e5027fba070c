import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { wordingPlace } from './queries.ts';
import { sharedTouchpoint } from './touchpoints.ts';

export const preparation: Feature = {
  name: 'relationship/preparation',
  listen: register,
  personalData: { tables: { dilemmas: { wordingSealed: wordingPlace } } },
  touchpoints: (deps) => [sharedTouchpoint(deps)],
};
