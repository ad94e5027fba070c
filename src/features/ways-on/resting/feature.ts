import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { restPart } from './views.ts';

export const resting: Feature = {
  name: 'ways-on/resting',
  listen: register,
  home: { ofPair: async (_tx, { pair, ...seen }) => restPart(pair, seen) },
};
