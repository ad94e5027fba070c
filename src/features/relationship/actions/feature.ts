import { todayOf } from '../../../language.ts';
import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { wordingPlace } from './queries.ts';
import { lastActionsOf } from './service.ts';
import { actionsPart } from './views.ts';

/** What each would do after a session, and what has become of it by the next. */
export const sessionActions: Feature = {
  name: 'relationship/actions',
  listen: register,
  personalData: { tables: { sessionActions: { wordingSealed: wordingPlace } } },
  home: {
    ofPair: async (tx, { pair, personId, now, reader }) =>
      actionsPart(pair, await lastActionsOf(tx, pair), { personId, today: todayOf(reader, now), reader }),
  },
};
