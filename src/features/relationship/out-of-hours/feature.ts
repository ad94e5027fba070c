import type { Feature } from '../../../feature.ts';
import { lookAtDaysOff, lookAtHours, lookAtMove } from './service.ts';
import { outOfHoursTouchpoint } from './touchpoints.ts';

/** A session that is booked, whose time suits somebody no more since their hours, their time zone or their days off changed. */
export const outOfHours: Feature = {
  name: 'relationship/out-of-hours',
  touchpoints: (deps) => [outOfHoursTouchpoint(deps)],
  reactions: (deps) => ({
    hoursChanged: (tx, whose) => lookAtHours(tx, deps, whose),
    zoneMoved: (tx, who) => lookAtMove(tx, deps, who),
    daysOffChanged: (tx, changed) => lookAtDaysOff(tx, deps, changed),
  }),
};
