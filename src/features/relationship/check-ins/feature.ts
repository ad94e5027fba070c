import type { Feature } from '../../../feature.ts';
import { texts } from './texts.ts';
import { beginSeries } from '../../../scheduling/due-times.ts';
import { register } from './listeners.ts';
import { answeredTouchpoint, checkInSeries } from './touchpoints.ts';

export const checkIns: Feature = {
  name: 'relationship/check-ins',
  listen: register,
  touchpoints: (deps) => ({ ofPairs: [checkInSeries(deps), answeredTouchpoint] }),
  reactions: (deps) => ({
    pairIntroduced: (tx, { pairId, now }) => beginSeries(tx, checkInSeries(deps), { pairId, now }),
  }),
  commands: [{ word: 'check-in', shownTo: ['peer'], words: (reader) => texts(reader).command, inHome: true }],
};
