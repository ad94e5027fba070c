import type { Feature } from '../../../feature.ts';
import { tellNoMoreRounds } from './service.ts';
import { leftOverTouchpoint, noMoreRoundsTouchpoint } from './touchpoints.ts';

export const leftOver: Feature = {
  name: 'rounds/left-over',
  touchpoints: (deps) => ({
    ofPeople: [leftOverTouchpoint(deps)],
    ofPrograms: [noMoreRoundsTouchpoint],
  }),
  reactions: ({ queue }) => ({
    programArchived: (tx, archived) => tellNoMoreRounds(tx, queue, archived),
  }),
};
