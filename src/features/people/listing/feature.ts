import type { Feature } from '../../../feature.ts';
import { texts } from './texts.ts';
import { register } from './listeners.ts';

export const listing: Feature = {
  name: 'people/listing',
  listen: register,
  commands: [{ word: 'people', shownTo: ['admin'], words: (reader) => texts(reader).command }],
};
