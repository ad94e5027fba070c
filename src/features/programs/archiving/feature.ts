import type { Feature } from '../../../feature.ts';
import { windingDownFor } from './service.ts';
import { windingDownBlocks } from './views.ts';
import { register } from './listeners.ts';

/** Those that end first. */
const windingDownShown = 3;

export const archiving: Feature = {
  name: 'programs/archiving',
  listen: register,
  home: {
    below: async (tx, { personId, now, reader }) =>
      (await windingDownFor(tx, personId, now))
        .slice(0, windingDownShown)
        .flatMap((each) => windingDownBlocks(each, reader)),
  },
};
