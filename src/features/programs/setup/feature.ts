import type { Feature } from '../../../feature.ts';
import { texts } from './texts.ts';
import { register } from './listeners.ts';

export const setup: Feature = {
  name: 'programs/setup',
  listen: register,
  commands: [{ word: 'setup', shownTo: ['admin'], words: (reader) => texts(reader).command }],
};
