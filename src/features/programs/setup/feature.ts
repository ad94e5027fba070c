import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';

export const setup: Feature = {
  name: 'programs/setup',
  listen: register,
};
