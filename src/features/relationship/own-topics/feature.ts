import type { Feature } from '../../../feature.ts';
import { texts } from './texts.ts';
import { register } from './listeners.ts';

export const ownTopics: Feature = {
  name: 'relationship/own-topics',
  listen: register,
  commands: [{ word: 'own-topics', shownTo: ['admin'], words: (reader) => texts(reader).command }],
};
