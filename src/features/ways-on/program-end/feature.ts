import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { carryOnAfter, planAll, planNew } from './service.ts';
import {
  askedTouchpoint,
  closesTouchpoint,
  extendedTouchpoint,
  movedTouchpoint,
  planTouchpoint,
} from './touchpoints.ts';

export const programEnd: Feature = {
  name: 'ways-on/program-end',
  listen: register,
  touchpoints: (deps) => [
    planTouchpoint(deps),
    askedTouchpoint(deps),
    closesTouchpoint(deps),
    extendedTouchpoint(deps),
    movedTouchpoint(deps),
  ],
  reactions: () => ({ programEndSet: planAll, pairIntroduced: planNew, pairCarriesOn: carryOnAfter }),
};
