import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';

export const archiving: Feature = {
  name: 'programs/archiving',
  listen: register,
};
