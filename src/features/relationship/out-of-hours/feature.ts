import type { Feature } from '../../../feature.ts';
import { lookAtDaysOff, lookAtHours, lookAtMove, sessionsOn } from './service.ts';
import { outOfHoursNowTouchpoint, outOfHoursTouchpoint } from './touchpoints.ts';
import { onDayOff } from './views.ts';

/** A session that is booked, whose time suits somebody no more since their hours, their time zone or their days off changed. */
export const outOfHours: Feature = {
  name: 'relationship/out-of-hours',
  touchpoints: (deps) => [outOfHoursTouchpoint(deps), outOfHoursNowTouchpoint(deps)],
  reactions: (deps) => ({
    hoursChanged: (tx, whose) => lookAtHours(tx, deps, whose),
    zoneMoved: (tx, who) => lookAtMove(tx, deps, who),
    daysOffChanged: (tx, changed) => lookAtDaysOff(tx, deps, changed),
  }),
  onDays: async (tx, asked) => {
    const theirs = await sessionsOn(tx, asked);
    return theirs.map(({ day, ...session }) => ({ day, block: onDayOff(session, asked) }));
  },
};
