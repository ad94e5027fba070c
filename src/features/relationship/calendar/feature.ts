import type { Feature } from '../../../feature.ts';
import { calendarRoute, register } from './listeners.ts';
import { forgetAddress } from './service.ts';
import { texts } from './texts.ts';

export const calendar: Feature = {
  name: 'relationship/calendar',
  personalData: { tables: { calendarAddresses: {} } },
  listen: register,
  routes: (deps) => [calendarRoute(deps)],
  reactions: () => ({ personLeft: forgetAddress }),
  commands: [{ word: 'calendar', shownTo: ['peer'], words: (reader) => texts(reader).command, inHome: true }],
};
