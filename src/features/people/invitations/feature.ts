import type { Feature } from '../../../feature.ts';
import { texts } from './texts.ts';
import { register } from './listeners.ts';
import { invitationTouchpoint } from './touchpoints.ts';

export const invitations: Feature = {
  name: 'people/invitations',
  personalData: { tables: { invitations: {} } },
  listen: register,
  touchpoints: (deps) => [invitationTouchpoint(deps)],
  commands: [{ word: 'invite', shownTo: ['admin'], words: (reader) => texts(reader).command }],
};
