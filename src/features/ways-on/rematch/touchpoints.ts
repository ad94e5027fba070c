import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { lockLivingPair } from '../../pairs/pair/service/moves.ts';
import { rematchKind } from './model.ts';
import { askersNow, nextTry, takeEffect, takenEffectFor } from './service/taking-effect.ts';
import { tookEffect } from './views.ts';

/** Ends the pair once the cooling-off is over. Whoever asked is told in private; the pair hears what any pair that ends hears. */
export const rematchTouchpoint = (
  deps: Pick<Deps, 'clock' | 'queue' | 'announce'>,
): Touchpoint<'member'> => ({
  kind: rematchKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  lock: lockLivingPair,
  recipients: (tx, { pairId }) => askersNow(tx, pairId),
  whenDue: (tx, { pairId }, now) => takeEffect(tx, deps, { pairId, now }),
  next: (tx, { pairId }, now) => nextTry(tx, pairId, now),
  compose: async (tx, { pairId, personId }) => {
    const reader = await readerOf(tx, personId);
    const taken = await takenEffectFor(tx, { pairId, personId }, { reader, now: deps.clock.now() });
    return taken && { to: { people: [personId] }, message: tookEffect(taken, personId, reader) };
  },
});
