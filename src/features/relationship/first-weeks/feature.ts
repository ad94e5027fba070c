import type { Feature } from '../../../feature.ts';
import { scheduleFirst } from '../../../scheduling/due-times.ts';
import { register } from './listeners.ts';
import { nudgeKind, waits } from './model.ts';
import { offerTimesOnceSigned, waitForMeeting, waitForPause } from './service.ts';
import {
  askedAnewTouchpoint,
  askedSlotsTouchpoint,
  nudgeTouchpoint,
  signedSlotsTouchpoint,
  slotsTouchpoint,
  stillWantItTouchpoint,
} from './touchpoints.ts';

export const firstWeeks: Feature = {
  name: 'relationship/first-weeks',
  listen: register,
  touchpoints: (deps) => [
    nudgeTouchpoint(deps),
    slotsTouchpoint(deps),
    askedSlotsTouchpoint(deps),
    signedSlotsTouchpoint(deps),
    stillWantItTouchpoint(deps),
    askedAnewTouchpoint,
  ],
  reactions: ({ queue }) => ({
    agreementSigned: (tx, of) => offerTimesOnceSigned(tx, queue, of),
    sessionBooked: waitForMeeting,
    pauseWanted: waitForPause,
    pairIntroduced: (tx, { pairId, now }) =>
      scheduleFirst(tx, { pairId, kind: nudgeKind, dueAt: now.add(waits.nudge) }),
  }),
};
