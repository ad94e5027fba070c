import type { Feature } from '../../../feature.ts';
import { programsJoinedBy } from '../../people/enrolment/service/membership.ts';
import { capacitiesIn } from './model.ts';
import { eraseFromPairs } from './queries/erasing.ts';
import { changesOn, pairsOf } from './service/pairs.ts';
import { pairHeading } from './views.ts';
import { register } from './listeners.ts';

export const pair: Feature = {
  name: 'pairs/pair',
  listen: register,
  personalData: { tables: { pairMembers: {} }, erase: eraseFromPairs },
  capacities: async (tx, { personId }) => capacitiesIn(await pairsOf(tx, personId)),
  home: {
    ofPair: async (tx, { pair: shown, personId, now, reader }) => {
      const [programs, until] = await Promise.all([
        programsJoinedBy(tx, personId, now),
        changesOn(tx, shown, now),
      ]);
      return { blocks: pairHeading(shown, { personId, programs, until }, reader) };
    },
  },
};
