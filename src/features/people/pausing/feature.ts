import type { Feature } from '../../../feature.ts';
import { dayAway } from '../enrolment/service/membership.ts';
import { texts } from './texts.ts';
import { pausePart } from './views.ts';
import { register } from './listeners.ts';
import { offerPauses } from './service.ts';
import { offerTouchpoint } from './touchpoints.ts';

export const pausing: Feature = {
  name: 'people/pausing',
  listen: register,
  touchpoints: (deps) => [offerTouchpoint(deps)],
  reactions: ({ queue }) => ({ statusesSeen: (tx, seen) => offerPauses(tx, queue, seen) }),
  commands: [
    { word: 'pause', shownTo: ['present'], words: (reader) => texts(reader).commands.pause, inHome: true },
    { word: 'resume', shownTo: ['away'], words: (reader) => texts(reader).commands.resume, inHome: true },
  ],
  home: {
    standing: async (tx, { personId, now, reader }) => pausePart(await dayAway(tx, personId, now), reader),
  },
};
