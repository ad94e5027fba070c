import type { Feature } from '../../../feature.ts';

/** The working hours that people share. */
export const hours: Feature = { name: 'pairs/hours' };
