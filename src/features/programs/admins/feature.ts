import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';

export const admins: Feature = {
  name: 'programs/admins',
  listen: register,
};
