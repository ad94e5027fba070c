import type { Feature } from '../../../feature.ts';
import { pausedApartKind, pausedKind } from './model.ts';
import { tellApart } from '../pair/service/apart.ts';
import { pausePairsOf, resumePairsOf } from './service.ts';
import { pausedApartTouchpoint, pausedTouchpoint } from './touchpoints.ts';

export const away: Feature = {
  name: 'pairs/away',
  touchpoints: (deps) => [pausedTouchpoint(deps), pausedApartTouchpoint(deps)],
  reactions: ({ queue }) => ({
    personAway: (tx, whose) => pausePairsOf(tx, queue, whose),
    personBack: resumePairsOf,
    pairDmTurned: (tx, turned) =>
      tellApart(tx, queue, { ...turned, kind: pausedKind, apartKind: pausedApartKind }),
  }),
};
