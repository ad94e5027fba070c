import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { rolesTouchpoint } from './touchpoints.ts';

export const rota: Feature = {
  name: 'relationship/rota',
  personalData: { tables: { rotaChoices: {}, sessions: {} } },
  listen: register,
  touchpoints: () => [rolesTouchpoint],
};
