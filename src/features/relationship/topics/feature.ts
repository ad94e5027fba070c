import type { Feature } from '../../../feature.ts';
import { texts } from './texts.ts';
import { beginSeries } from '../../../scheduling/due-times.ts';
import { register } from './listeners.ts';
import { promptSeries, topicTouchpoint } from './touchpoints.ts';

export const topics: Feature = {
  name: 'relationship/topics',
  listen: register,
  touchpoints: (deps) => ({ ofPairs: [promptSeries(deps), topicTouchpoint(deps)] }),
  reactions: (deps) => ({
    pairIntroduced: (tx, { pairId, now }) => beginSeries(tx, promptSeries(deps), { pairId, now }),
  }),
  commands: [{ word: 'topic', shownTo: ['peer'], words: (reader) => texts(reader).command, inHome: true }],
};
