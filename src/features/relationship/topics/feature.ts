import type { Feature } from '../../../feature.ts';
import { texts } from './texts.ts';
import { scheduleFirst } from '../../../scheduling/due-times.ts';
import { register } from './listeners.ts';
import type { PromptKind } from './model/topic.ts';
import { topicsOf } from './service/giving.ts';
import { topicPart } from './views.ts';
import { firstAfter, promptTouchpoint, topicTouchpoint } from './touchpoints.ts';

export const topics: Feature = {
  name: 'relationship/topics',
  personalData: { tables: { mutedThemes: {} } },
  listen: register,
  touchpoints: (deps) => [promptTouchpoint(deps), topicTouchpoint(deps)],
  reactions: () => ({
    pairIntroduced: (tx, { pairId, now }) =>
      scheduleFirst(tx, { pairId, kind: 'prompt' satisfies PromptKind, dueAt: now.add(firstAfter) }),
  }),
  commands: [{ word: 'topic', shownTo: ['may-ask-for-topic'], words: (reader) => texts(reader).command }],
  home: {
    ofPair: async (tx, { pair, personId, content, reader }) =>
      topicPart(pair, await topicsOf(tx, pair, { personId, content: content.in(reader.language) }), reader),
  },
};
