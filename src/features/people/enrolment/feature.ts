import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { deactivated } from './service/deactivation.ts';

export const enrolment: Feature = {
  name: 'people/enrolment',
  listen: register,
  reactions: (deps) => ({
    personDeactivated: (tx, gone) => deactivated(tx, deps, gone),
  }),
};
