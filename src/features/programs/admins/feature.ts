import type { Feature } from '../../../feature.ts';
import { texts } from './texts.ts';
import { programsRunBy } from './service.ts';
import { register } from './listeners.ts';

export const admins: Feature = {
  name: 'programs/admins',
  personalData: { tables: { programAdmins: {} } },
  listen: register,
  commands: [
    { word: 'admins', shownTo: 'everybody', words: (reader) => texts(reader).command, inHome: true },
  ],
  capacities: async (tx, { personId, now }) =>
    (await programsRunBy(tx, personId, now)).length > 0 ? ['admin'] : [],
};
