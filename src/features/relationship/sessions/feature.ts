import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { agendaTouchpoint } from './touchpoints.ts';

export const sessions: Feature = {
  name: 'relationship/sessions',
  listen: register,
  touchpoints: (deps) => [agendaTouchpoint(deps)],
};
