import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';

export const pausing: Feature = {
  name: 'people/pausing',
  listen: register,
};
