import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';

export const directory: Feature = {
  name: 'workspace/directory',
  listen: register,
};
