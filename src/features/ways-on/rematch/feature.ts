import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { deleteWishes } from './queries.ts';
import { rematchTouchpoint } from './touchpoints.ts';

export const rematch: Feature = {
  name: 'ways-on/rematch',
  listen: register,
  touchpoints: (deps) => ({ ofMembers: [rematchTouchpoint(deps)] }),
  reactions: () => ({ pairEnded: (tx, { pairId }) => deleteWishes(tx, pairId) }),
};
