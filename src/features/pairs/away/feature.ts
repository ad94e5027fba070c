import type { Feature } from '../../../feature.ts';
import { pausePairsOf, resumePairsOf } from './service.ts';
import { pausedTouchpoint } from './touchpoints.ts';

export const away: Feature = {
  name: 'pairs/away',
  touchpoints: (deps) => [pausedTouchpoint(deps)],
  reactions: ({ queue }) => ({
    personAway: (tx, whose) => pausePairsOf(tx, queue, whose),
    personBack: resumePairsOf,
  }),
};
