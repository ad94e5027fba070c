import type { Feature } from '../../../feature.ts';
import { agreedBy } from '../agreement/service/versions.ts';
import { rotaOf } from '../rota/service.ts';
import { texts } from './texts.ts';
import { nextSession, rotaPart } from './views.ts';
import { register } from './listeners.ts';
import { agendaTouchpoint } from './touchpoints.ts';

export const sessions: Feature = {
  name: 'relationship/sessions',
  listen: register,
  touchpoints: (deps) => [agendaTouchpoint(deps)],
  commands: [{ word: 'session', shownTo: ['peer'], words: (reader) => texts(reader).command }],
  home: {
    ofPair: async (tx, { pair, ...who }) => {
      const [rota, agreed] = await Promise.all([rotaOf(tx, pair), agreedBy(tx, pair.id)]);
      return { ...rotaPart(rota, who.reader), next: nextSession(rota, agreed?.sessionEveryDays, who) };
    },
  },
};
