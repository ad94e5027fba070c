import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { texts } from './texts.ts';

export const daysOff: Feature = {
  name: 'people/days-off',
  listen: register,
  commands: [
    {
      word: 'days-off',
      shownTo: ['present', 'away', 'peer'],
      words: (reader) => texts(reader).command,
      inHome: true,
    },
  ],
};
