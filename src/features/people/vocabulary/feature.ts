import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';

/** The words that a program's people choose from. Its admins come to it from the setup. */
export const vocabulary: Feature = {
  name: 'people/vocabulary',
  listen: register,
};
