import type { Feature } from '../../../feature.ts';
import { windingDownFor } from './service.ts';
import { windingDownPart } from './views.ts';
import { register } from './listeners.ts';

export const archiving: Feature = {
  name: 'programs/archiving',
  listen: register,
  home: {
    running: async (tx, { personId, now, reader }) =>
      windingDownPart(await windingDownFor(tx, personId, now), reader),
  },
};
