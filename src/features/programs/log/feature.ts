import type { Feature } from '../../../feature.ts';
import { nameFormer } from './queries.ts';

/** What admins looked at and did: others write to it, and everybody can read it. */
export const log: Feature = {
  name: 'programs/log',
  personalData: { tables: { programLog: {} }, erase: nameFormer },
};
