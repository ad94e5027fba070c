import type { Feature } from '../../../feature.ts';
import { goOn, windDown } from './service.ts';
import { closingTouchpoint, goesOnTouchpoint, windDownTouchpoint } from './touchpoints.ts';

export const windingDown: Feature = {
  name: 'ways-on/winding-down',
  touchpoints: (deps) => [closingTouchpoint, goesOnTouchpoint(deps), windDownTouchpoint(deps)],
  reactions: ({ queue }) => ({
    programArchived: (tx, archived) => windDown(tx, queue, archived),
    programRestored: (tx, restored) => goOn(tx, queue, restored),
  }),
};
