import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { texts } from './texts.ts';

/** How to be a good peer, in five minutes: a screen for each part, read as often as one likes. */
export const primer: Feature = {
  name: 'relationship/primer',
  listen: register,
  commands: [
    {
      word: 'guide',
      shownTo: ['present', 'away', 'peer'],
      words: (reader) => texts(reader).command,
      inHome: true,
    },
  ],
};
