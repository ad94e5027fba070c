import type { Feature } from '../../../feature.ts';
import { clausePlace, purposePlace } from './queries.ts';

/** What a program is, for all who ask. */
export const program: Feature = {
  name: 'programs/program',
  personalData: {
    tables: {
      programs: { purposeSealed: ({ id }) => purposePlace(id), clauseSealed: ({ id }) => clausePlace(id) },
    },
  },
};
