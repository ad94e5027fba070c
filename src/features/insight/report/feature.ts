import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';
import { beginDigests, begunIn, keepUpToDate } from './service.ts';
import { texts } from './texts.ts';
import { digestTouchpoint } from './touchpoints.ts';
import { atHome } from './views/home.ts';

export const report: Feature = {
  name: 'insight/report',
  listen: register,
  commands: [{ word: 'report', shownTo: ['admin'], words: (reader) => texts(reader).command }],
  touchpoints: (deps) => [digestTouchpoint(deps)],
  personalData: { tables: { digestsStopped: {} } },
  daily: keepUpToDate,
  reactions: () => ({ roundConfirmed: beginDigests, programRestored: beginDigests }),
  home: { running: async (tx, visitor) => atHome(await begunIn(tx, visitor), visitor.reader) },
};
