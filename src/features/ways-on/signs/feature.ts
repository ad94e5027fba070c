import type { Feature } from '../../../feature.ts';

export const signs: Feature = { name: 'ways-on/signs' };
