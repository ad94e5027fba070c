import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { inPairDm, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { sessionHeldKind } from './model.ts';
import { rotaOf } from './service.ts';
import { sessionHeld, sessionOnRecord } from './views.ts';

export const sessionHeldTouchpoint: Touchpoint<'pair'> = {
  kind: sessionHeldKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair, reader) => sessionHeld(await rotaOf(tx, pair), reader)),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const rota = await rotaOf(tx, pair);
      return rota.sessionsHeld > occurrence ? sessionOnRecord(occurrence, reader) : sessionHeld(rota, reader);
    }),
};
