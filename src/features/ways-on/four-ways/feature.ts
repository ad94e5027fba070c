import type { Feature } from '../../../feature.ts';
import { changesOn } from '../../pairs/pair/service/pairs.ts';
import { register } from './listeners.ts';
import { texts } from './texts.ts';
import { waysPart } from './views.ts';

export const fourWays: Feature = {
  name: 'ways-on/four-ways',
  listen: register,
  commands: [{ word: 'end', shownTo: ['peer'], words: (reader) => texts(reader).command }],
  home: {
    ofPair: async (tx, { pair, ...seen }) => waysPart(pair, await changesOn(tx, pair, seen.now), seen),
  },
};
