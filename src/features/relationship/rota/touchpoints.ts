import type { Deps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { tipInWords } from '../../pairs/pair/texts.ts';
import { inPairDm, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { sessionHeldKind, type Rota } from './model.ts';
import { rotaOf } from './service.ts';
import { sessionHeld, sessionOnRecord } from './views.ts';

export const sessionHeldTouchpoint = ({ content }: Pick<Deps, 'content'>): Touchpoint<'pair'> => {
  const held = (rota: Rota, reader: Reader) =>
    sessionHeld(rota, tipInWords(content.in(reader.language), tipPlace(rota), reader), reader);
  return {
    kind: sessionHeldKind,
    audience: 'pair',
    when: 'exact',
    weight: 'must-arrive',
    compose: (tx, { pairId }) =>
      toPairDm(tx, pairId, async (pair, reader) => held(await rotaOf(tx, pair), reader)),
    refresh: (tx, { pairId, occurrence }) =>
      inPairDm(tx, pairId, async (pair, reader) => {
        const rota = await rotaOf(tx, pair);
        return rota.sessionsHeld > occurrence ? sessionOnRecord(occurrence, reader) : held(rota, reader);
      }),
  };
};

const tipPlace = ({ pair, sessionsHeld }: Rota) => ({
  moment: sessionsHeld === 1 ? ('after-first-session' as const) : ('after-session' as const),
  pairId: pair.id,
  turn: sessionsHeld,
});
