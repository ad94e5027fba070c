import type { Feature } from '../../../feature.ts';

/** What may be told of a program by numbers: others show it. */
export const measures: Feature = { name: 'insight/measures' };
