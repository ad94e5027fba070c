import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { refreshDirectory } from './service.ts';

export const directory: Feature = {
  name: 'workspace/directory',
  personalData: { tables: { people: {}, homeViews: {} } },
  listen: register,
  daily: (deps) => (run) => refreshDirectory(deps, run),
};
