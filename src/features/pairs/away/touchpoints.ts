import type { Deps } from '../../../deps.ts';
import { pairReader } from '../../../language.ts';
import { followUp, type TouchpointKind } from '../../../scheduling/touchpoints.ts';
import { lockLivingPair, movePair } from '../pair/service/moves.ts';
import { isOpen } from '../pair/model.ts';
import { goodMomentFor, readPair, toPairDm } from '../pair/service/pairs.ts';
import { pausedKind, returnKind } from './model.ts';
import { returnOf } from './service.ts';
import { pairPaused, pairReturned } from './views.ts';

/** Says once that the pair is paused, and not by whom. */
export const pausedTouchpoint = ({ clock }: Pick<Deps, 'clock'>): TouchpointKind =>
  followUp({
    kind: pausedKind,
    ifUnsure: 'let-go',
    compose: (tx, { pairId }) =>
      toPairDm(tx, pairId, async (pair) => {
        const back = pair.state === 'paused' ? await returnOf(tx, pair, clock.now()) : undefined;
        return back && pairPaused(back.day, pairReader);
      }),
  });

/** Takes the pair up again once nobody of it is away any more, and says so. */
export const returnTouchpoint: TouchpointKind = {
  kind: returnKind,
  ifUnsure: 'let-go',
  lock: lockLivingPair,
  whenDue: async (tx, { pairId }, now) => {
    const pair = await readPair(tx, pairId);
    if (!(await returnOf(tx, pair, now))) await movePair(tx, pair, { kind: 'resumed' });
  },
  next: async (tx, { pairId }, now) => {
    const pair = await readPair(tx, pairId);
    const back = await returnOf(tx, pair, now);
    return back && goodMomentFor(tx, pair, back.at);
  },
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair) => (isOpen(pair) ? pairReturned(pairReader) : undefined)),
};
