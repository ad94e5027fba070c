import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';

export const pair: Feature = {
  name: 'pairs/pair',
  listen: register,
};
