import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { invitationTouchpoint } from './touchpoints.ts';

export const invitations: Feature = {
  name: 'people/invitations',
  listen: register,
  touchpoints: (deps) => ({ ofPeople: [invitationTouchpoint(deps)] }),
};
