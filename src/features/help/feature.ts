import type { Feature } from '../../feature.ts';
import { listening } from './listeners.ts';

/** @param features those whose commands it names */
export const help = (features: readonly Feature[]): Feature => ({
  name: 'help',
  listen: listening(features),
});
