import type { Feature } from '../../../feature.ts';
import { beginSeries } from '../../../scheduling/due-times.ts';
import { register } from './listeners.ts';
import { askedSlotsTouchpoint, nudgeSeries, slotsTouchpoint, stillWantItTouchpoint } from './touchpoints.ts';

export const firstWeeks: Feature = {
  name: 'relationship/first-weeks',
  listen: register,
  touchpoints: (deps) => ({
    ofPairs: [nudgeSeries, slotsTouchpoint(deps), askedSlotsTouchpoint(deps)],
    ofMembers: [stillWantItTouchpoint],
  }),
  reactions: () => ({
    pairIntroduced: (tx, { pairId, now }) => beginSeries(tx, nudgeSeries, { pairId, now }),
  }),
};
