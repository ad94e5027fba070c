import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { texts } from './texts.ts';
import { waysPart } from './views.ts';

export const fourWays: Feature = {
  name: 'ways-on/four-ways',
  listen: register,
  commands: [{ word: 'end', shownTo: ['peer'], words: (reader) => texts(reader).command }],
  home: { ofPair: async (_tx, { pair, reader }) => waysPart(pair, reader) },
};
