import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';

export const leaving: Feature = {
  name: 'ways-on/leaving',
  listen: register,
};
