import type { Feature } from '../../../feature.ts';
import { agreementStateOf } from './service.ts';
import { texts } from './texts.ts';
import { agreementPart } from './views.ts';
import { register } from './listeners.ts';
import { proposedTouchpoint, signedTouchpoint } from './touchpoints.ts';

export const agreement: Feature = {
  name: 'relationship/agreement',
  listen: register,
  touchpoints: () => [proposedTouchpoint, signedTouchpoint],
  commands: [{ word: 'agreement', shownTo: ['peer'], words: (reader) => texts(reader).command }],
  home: {
    ofPair: async (tx, { pair, ...who }) => agreementPart(await agreementStateOf(tx, pair), who),
  },
};
