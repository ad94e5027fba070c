import type { Feature } from '../../../feature.ts';
import { pairsOf } from '../../pairs/pair/service/pairs.ts';
import { registerReading } from './listeners/reading.ts';
import { registerWriting } from './listeners/writing.ts';
import { deleteDraftsOf } from './queries/drafts.ts';
import { eraseWords, tables } from './queries/erasing.ts';
import { reviewsOf } from './service/reviewing.ts';
import { agreementStateOf, hasVersions } from './service/versions.ts';
import { texts } from './texts.ts';
import { proposedTouchpoint, reviewTouchpoint, signedTouchpoint, unsignedTouchpoint } from './touchpoints.ts';
import { agreementPart, endedPart } from './views/part.ts';

export const agreement: Feature = {
  name: 'relationship/agreement',
  listen: (registry, deps) => {
    registerReading(registry, deps);
    registerWriting(registry, deps);
  },
  personalData: { tables, erase: eraseWords },
  touchpoints: (deps) => [
    proposedTouchpoint,
    signedTouchpoint(deps),
    unsignedTouchpoint,
    reviewTouchpoint(deps),
  ],
  reactions: () => ({ pairEnded: (tx, { pairId }) => deleteDraftsOf(tx, pairId) }),
  commands: [
    {
      word: 'agreement',
      shownTo: ['may-propose-agreement', 'has-agreement'],
      words: (reader) => texts(reader).command,
    },
  ],
  capacities: async (tx, { personId }) =>
    (await hasVersions(tx, await pairsOf(tx, personId))) ? ['has-agreement'] : [],
  home: {
    ofEnded: async (tx, { pair, ...who }) => endedPart(await agreementStateOf(tx, pair), who),
    ofPair: async (tx, { pair, ...who }) => {
      const [state, reviews] = await Promise.all([agreementStateOf(tx, pair), reviewsOf(tx, pair)]);
      return agreementPart({ ...state, reviews }, who);
    },
  },
};
