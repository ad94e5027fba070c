import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { lockLivingPair } from '../../pairs/pair/service/moves.ts';
import { rematchKind, rematchMootKind } from './model.ts';
import { askersNow, nextTry, takeEffect, takenEffectFor } from './service/taking-effect.ts';
import { mootSince } from './service/winding-down.ts';
import { moot, tookEffect } from './views.ts';

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

/** Once their program is archived, to whoever asked alone. */
export const mootTouchpoint: Touchpoint<'member'> = {
  kind: rematchMootKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, whose) => {
    const day = await mootSince(tx, whose);
    const { personId } = whose;
    return day && { to: { people: [personId] }, message: moot(day, await readerOf(tx, personId)) };
  },
};
