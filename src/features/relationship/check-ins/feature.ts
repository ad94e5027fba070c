import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { answersPlace } from './queries/answers.ts';
import { sharedPlace } from './queries/shares.ts';
import { askAfterSession, beginSeries, forgetSession } from './service/asking.ts';
import { ownCheckIns } from './service/reading.ts';
import { texts } from './texts.ts';
import {
  afterSessionTouchpoint,
  checkInTouchpoint,
  milestoneTouchpoint,
  planTouchpoint,
} from './touchpoints/inviting.ts';
import { privateTouchpoint } from './touchpoints/alone.ts';
import { answeredTouchpoint, sharedTouchpoint } from './touchpoints/told.ts';
import { ownPart } from './views/home.ts';

export const checkIns: Feature = {
  name: 'relationship/check-ins',
  listen: register,
  personalData: {
    tables: {
      checkInAnswers: { answersSealed: (row) => answersPlace(row, row.personId) },
      checkInShares: { answersSealed: (row) => sharedPlace(row, row.personId) },
      checkInWakes: {},
    },
  },
  touchpoints: (deps) => [
    checkInTouchpoint(deps),
    afterSessionTouchpoint(deps),
    milestoneTouchpoint(deps),
    privateTouchpoint(deps),
    planTouchpoint,
    answeredTouchpoint,
    sharedTouchpoint(deps),
  ],
  reactions: () => ({
    pairIntroduced: beginSeries,
    sessionHeld: askAfterSession,
    sessionUndone: forgetSession,
  }),
  commands: [{ word: 'check-in', shownTo: ['peer'], words: (reader) => texts(reader).command }],
  home: {
    ofPair: async (tx, { pair, personId, now, content, reader }) => {
      const own = await ownCheckIns(tx, { pairId: pair.id, personId, now });
      const pack = content.in(reader.language).checkInItems;
      return ownPart(own, { pair, personId, pack }, reader);
    },
  },
};
