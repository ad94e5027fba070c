import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';

export const listing: Feature = {
  name: 'people/listing',
  listen: register,
};
