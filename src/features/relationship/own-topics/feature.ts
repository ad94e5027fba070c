import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';

export const ownTopics: Feature = {
  name: 'relationship/own-topics',
  listen: register,
};
