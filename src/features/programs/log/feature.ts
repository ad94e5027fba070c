import type { Feature } from '../../../feature.ts';

/** What admins looked at and did: others write to it, and everybody can read it. */
export const log: Feature = { name: 'programs/log' };
