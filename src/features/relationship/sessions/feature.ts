import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { openAgain } from './service.ts';
import { agendaTouchpoint } from './touchpoints.ts';

export const sessions: Feature = {
  name: 'relationship/sessions',
  listen: register,
  reactions: () => ({ sessionUndone: openAgain }),
  touchpoints: (deps) => [agendaTouchpoint(deps)],
};
