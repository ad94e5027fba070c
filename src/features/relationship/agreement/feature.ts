import type { Feature } from '../../../feature.ts';
import { agreementStateOf } from './service.ts';
import { texts } from './texts.ts';
import { agreementPart, endedPart } from './views.ts';
import { register } from './listeners.ts';
import { proposedTouchpoint, signedTouchpoint } from './touchpoints.ts';

export const agreement: Feature = {
  name: 'relationship/agreement',
  listen: register,
  touchpoints: () => [proposedTouchpoint, signedTouchpoint],
  commands: [{ word: 'agreement', shownTo: ['peer'], words: (reader) => texts(reader).command }],
  home: {
    ofEnded: async (tx, { pair, reader }) => endedPart(await agreementStateOf(tx, pair), reader),
    ofPair: async (tx, { pair, ...who }) => agreementPart(await agreementStateOf(tx, pair), who),
  },
};
