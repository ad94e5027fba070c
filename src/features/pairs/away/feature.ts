import type { Feature } from '../../../feature.ts';
import { pausePairsOf, resumePairsOf } from './service.ts';
import { pausedTouchpoint, returnTouchpoint } from './touchpoints.ts';

export const away: Feature = {
  name: 'pairs/away',
  touchpoints: (deps) => [pausedTouchpoint(deps), returnTouchpoint(deps)],
  reactions: ({ queue }) => ({
    personAway: (tx, whose) => pausePairsOf(tx, queue, whose),
    personBack: resumePairsOf,
  }),
};
