import type { Feature } from '../../../feature.ts';
import { texts } from './texts.ts';
import { register } from './listeners.ts';

export const leaving: Feature = {
  name: 'ways-on/leaving',
  listen: register,
  commands: [
    {
      word: 'leave',
      shownTo: ['present', 'away', 'peer'],
      words: (reader) => texts(reader).command,
      inHome: 'last',
    },
  ],
};
