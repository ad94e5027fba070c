import type { Feature } from '../../../feature.ts';
import { rotaOf } from '../rota/service.ts';
import { texts } from './texts.ts';
import { rotaPart } from './views.ts';
import { register } from './listeners.ts';
import { agendaTouchpoint } from './touchpoints.ts';

export const sessions: Feature = {
  name: 'relationship/sessions',
  listen: register,
  touchpoints: (deps) => [agendaTouchpoint(deps)],
  commands: [{ word: 'session', shownTo: ['peer'], words: (reader) => texts(reader).command }],
  home: { ofPair: async (tx, { pair, ...who }) => rotaPart(await rotaOf(tx, pair), who) },
};
