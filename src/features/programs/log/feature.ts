import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { nameFormer } from './queries.ts';

/** What admins looked at and did: others write to it, and everybody can read it. */
export const log: Feature = {
  name: 'programs/log',
  listen: register,
  personalData: { tables: { programLog: {} }, erase: nameFormer },
};
