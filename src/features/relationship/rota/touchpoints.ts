import { pairReader } from '../../../language.ts';
import { followUp } from '../../../scheduling/touchpoints.ts';
import { toPairDm, inPairDm } from '../../pairs/pair/service/pairs.ts';
import { sessionHeldKind } from './model.ts';
import { rotaOf } from './service.ts';
import { sessionHeld, sessionOnRecord } from './views.ts';

export const sessionHeldTouchpoint = followUp({
  kind: sessionHeldKind,
  ifUnsure: 'let-go',
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair) => sessionHeld(await rotaOf(tx, pair), pairReader)),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair) => {
      const rota = await rotaOf(tx, pair);
      return rota.sessionsHeld > occurrence
        ? sessionOnRecord(occurrence, pairReader)
        : sessionHeld(rota, pairReader);
    }),
});
