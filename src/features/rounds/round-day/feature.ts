import type { Feature } from '../../../feature.ts';
import { closeRoundDay, remindOn } from './service.ts';
import { roundDayTouchpoint } from './touchpoints.ts';

export const roundDay: Feature = {
  name: 'rounds/round-day',
  touchpoints: (deps) => [roundDayTouchpoint(deps)],
  reactions: () => ({ nextRoundSet: remindOn, roundConfirmed: closeRoundDay }),
};
