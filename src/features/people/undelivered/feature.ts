import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { tellAdmins, undeliveriesRunBy } from './service.ts';
import { undeliveredTouchpoint } from './touchpoints.ts';
import { atHome } from './views.ts';

export const undelivered: Feature = {
  name: 'people/undelivered',
  listen: register,
  touchpoints: (deps) => [undeliveredTouchpoint(deps)],
  reactions: () => ({ deliveryFailed: tellAdmins }),
  home: { running: async (tx, visitor) => atHome(await undeliveriesRunBy(tx, visitor), visitor.reader) },
};
