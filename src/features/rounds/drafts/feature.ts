import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { discardDraftOf } from './service/decisions.ts';

export const drafts: Feature = {
  name: 'rounds/drafts',
  listen: register,
  reactions: () => ({
    programArchived: (tx, { programId, personId, now }) =>
      discardDraftOf(tx, programId, { by: personId, now }),
  }),
};
