import type { Feature } from '../../../feature.ts';

/** How long a pair is meant to go on. */
export const term: Feature = { name: 'pairs/term', personalData: { tables: { extensionWishes: {} } } };
