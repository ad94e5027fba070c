import type { Feature } from '../../../feature.ts';

/** Whether a pair has done something of late. */
export const signsOfLife: Feature = { name: 'relationship/signs-of-life' };
