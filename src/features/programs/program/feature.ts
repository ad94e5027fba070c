import type { Feature } from '../../../feature.ts';

/** What a program is, for all who ask. */
export const program: Feature = {
  name: 'programs/program',
  personalData: { tables: { programs: {} } },
};
