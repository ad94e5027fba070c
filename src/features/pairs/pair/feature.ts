import type { Feature } from '../../../feature.ts';
import { programsJoinedBy } from '../../people/enrolment/service/membership.ts';
import { programOf } from '../../programs/program/service.ts';
import { pairsOf } from './service/pairs.ts';
import { pairHeading } from './views.ts';
import { register } from './listeners.ts';

export const pair: Feature = {
  name: 'pairs/pair',
  listen: register,
  capacities: async (tx, { personId }) => ((await pairsOf(tx, personId)).length > 0 ? ['peer'] : []),
  home: {
    ofPair: async (tx, { pair: shown, personId, now, reader }) => {
      const programs = await programsJoinedBy(tx, personId, now);
      const { lastDay } = await programOf(tx, shown.programId);
      return { blocks: pairHeading(shown, { personId, programs, lastDay }, reader) };
    },
  },
};
