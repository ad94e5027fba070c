import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { cancelAtTheEnd, cancelWhileAway, cancelWhileItRests, tellPauseApart } from './service/outcomes.ts';
import { keepHeld, reopenHeld } from './service/records.ts';
import { standingOf } from './service/standing.ts';
import { rotaOf } from '../rota/service/reading.ts';
import { texts } from './texts.ts';
import { dayBeforeTouchpoint, overTouchpoint, soonTouchpoint } from './touchpoints/around.ts';
import {
  bookedTouchpoint,
  sessionHeldTouchpoint,
  skippedTouchpoint,
  suggestedTouchpoint,
} from './touchpoints/told.ts';
import { sessionsPart } from './views/part.ts';

export const bookings: Feature = {
  name: 'relationship/bookings',
  personalData: { tables: { timeSuggestions: {} } },
  listen: register,
  touchpoints: (deps) => [
    suggestedTouchpoint(deps),
    bookedTouchpoint(deps),
    skippedTouchpoint(deps),
    sessionHeldTouchpoint(deps),
    dayBeforeTouchpoint(deps),
    soonTouchpoint(deps),
    overTouchpoint(deps),
  ],
  reactions: ({ queue }) => ({
    sessionHeld: (tx, held) => keepHeld(tx, queue, held),
    sessionUndone: reopenHeld,
    personAway: (tx, whose) => cancelWhileAway(tx, queue, whose),
    pairPaused: (tx, paused) => cancelWhileItRests(tx, queue, paused),
    pairEnded: cancelAtTheEnd,
    pairDmTurned: (tx, turned) => tellPauseApart(tx, queue, turned),
  }),
  commands: [{ word: 'session', shownTo: ['peer'], words: (reader) => texts(reader).command }],
  home: {
    ofPair: async (tx, { pair, personId, now, reader }) => {
      const [rota, standing] = await Promise.all([rotaOf(tx, pair), standingOf(tx, pair, now)]);
      return sessionsPart({ rota, standing }, { personId, now, reader });
    },
  },
};
