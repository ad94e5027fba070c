import type { Feature } from '../../../feature.ts';
import { termOf } from '../../pairs/term/service.ts';
import { register } from './listeners.ts';
import { carryOnAfter, planAll, planNew, questionOf } from './service.ts';
import {
  askedTouchpoint,
  closesTouchpoint,
  extendedTouchpoint,
  movedTouchpoint,
  planTouchpoint,
} from './touchpoints.ts';
import { termPart } from './views/home.ts';

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
  home: {
    ofPair: async (tx, { pair, ...seen }) =>
      pair.state === 'closing'
        ? {}
        : termPart(pair, (await questionOf(tx, pair, seen.now)) ?? (await termOf(tx, pair, seen.now)), seen),
  },
  reactions: () => ({ programEndSet: planAll, pairIntroduced: planNew, pairCarriesOn: carryOnAfter }),
};
