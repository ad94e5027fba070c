import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { beginBooked } from './service/agreeing.ts';
import {
  endAll,
  followHeld,
  followOn,
  lookAtHours,
  lookAtMove,
  openAgain,
  setAsideOfAnother,
  waitForReturn,
} from './service/following.ts';
import { seriesStandingOf } from './service/standing.ts';
import {
  bookedTouchpoint,
  nextTouchpoint,
  restsTouchpoint,
  settledTouchpoint,
  stoppedTouchpoint,
  suggestedTouchpoint,
} from './touchpoints.ts';
import { seriesPart } from './views/part.ts';

/** Sessions that are booked by themselves, in the rhythm that a pair has agreed on. */
export const series: Feature = {
  name: 'relationship/series',
  personalData: { tables: { sessionSeries: {} } },
  listen: register,
  touchpoints: (deps) => [
    suggestedTouchpoint(deps),
    settledTouchpoint(deps),
    bookedTouchpoint(deps),
    restsTouchpoint(deps),
    stoppedTouchpoint(deps),
    nextTouchpoint(deps),
  ],
  reactions: (deps) => ({
    sessionHeld: (tx, held) => followHeld(tx, deps, held),
    sessionUndone: (tx, undone) => openAgain(tx, deps, undone),
    sessionBooked: async (tx, booked) => {
      await setAsideOfAnother(tx, booked);
      await beginBooked(tx, deps, booked);
    },
    sessionSkipped: async (tx, skipped) => {
      await setAsideOfAnother(tx, skipped);
      await followOn(tx, deps, skipped);
    },
    pairPaused: (tx, paused) => followOn(tx, deps, paused),
    pairRestarted: (tx, restarted) => followOn(tx, deps, restarted),
    personAway: (tx, whose) => waitForReturn(tx, deps, whose),
    personBack: (tx, whose) => waitForReturn(tx, deps, whose),
    hoursChanged: (tx, whose) => lookAtHours(tx, deps, whose),
    zoneMoved: (tx, who) => lookAtMove(tx, deps, who),
    pairEnded: endAll,
  }),
  home: {
    ofPair: async (tx, { pair, ...seen }) => seriesPart(await seriesStandingOf(tx, pair, seen.now), seen),
  },
};
