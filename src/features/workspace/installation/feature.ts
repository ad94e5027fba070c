import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';

export const installation: Feature = {
  name: 'workspace/installation',
  listen: register,
};
