import type { Feature } from '../../../feature.ts';
import { texts } from './texts.ts';
import { capacitiesOf, programsSeenBy } from './service/membership.ts';
import { invitingPart, openPrograms } from './views/home.ts';
import { register } from './listeners.ts';
import { deactivated } from './service/deactivation.ts';

export const enrolment: Feature = {
  name: 'people/enrolment',
  listen: register,
  reactions: (deps) => ({
    personDeactivated: (tx, gone) => deactivated(tx, deps, gone),
  }),
  commands: [
    { word: 'join', shownTo: ['outsider'], words: (reader) => texts(reader).commands.join },
    {
      word: 'profile',
      shownTo: ['present', 'away'],
      words: (reader) => texts(reader).commands.profile,
      inHome: true,
    },
  ],
  capacities: capacitiesOf,
  home: {
    standing: async (tx, visitor) => invitingPart(await programsSeenBy(tx, visitor), visitor),
    offers: async (tx, visitor) => openPrograms(await programsSeenBy(tx, visitor), visitor),
  },
};
