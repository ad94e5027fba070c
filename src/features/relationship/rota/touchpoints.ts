import { askedAt, latestSent } from '../../../scheduling/sent.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { inPairDm, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { haveMetSince, rolesKind } from './model.ts';
import { rotaOf } from './service/reading.ts';
import { rolesChanged, rolesOfBefore } from './views.ts';

/** Says what holds, whoever has changed it, and follows when it is changed again. */
export const rolesTouchpoint: Touchpoint<'pair'> = {
  kind: rolesKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair, reader) => rolesChanged(await rotaOf(tx, pair), reader)),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const isLatest = (await latestSent(tx, { pairId, kind: rolesKind })) === occurrence;
      const rota = await rotaOf(tx, pair);
      const toldAt = await askedAt(tx, { pairId, kind: rolesKind, occurrence });
      return isLatest && !haveMetSince(rota, toldAt) ? rolesChanged(rota, reader) : rolesOfBefore(reader);
    }),
};
