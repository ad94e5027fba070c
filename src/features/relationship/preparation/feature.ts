import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { wordingPlace } from './queries.ts';
import { followRoles } from './service.ts';
import { sharedTouchpoint } from './touchpoints.ts';

export const preparation: Feature = {
  name: 'relationship/preparation',
  listen: register,
  personalData: { tables: { dilemmas: { wordingSealed: wordingPlace } } },
  reactions: ({ queue }) => ({ rolesChanged: (tx, changed) => followRoles(tx, queue, changed) }),
  touchpoints: (deps) => [sharedTouchpoint(deps)],
};
