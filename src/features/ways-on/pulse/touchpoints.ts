import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { isOpen, partnersOf } from '../../pairs/pair/model.ts';
import { readPair } from '../../pairs/pair/service/pairs.ts';
import { pulseKind } from './model.ts';
import { isLively, isSilent, looksAgainAt } from './service.ts';
import { pulse, pulseOver } from './views.ts';

const staleAfter = Temporal.Duration.from({ hours: 4 * 24 });

/** To each in private, in their own language. What anybody answers is kept nowhere. */
export const pulseTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'member'> => ({
  kind: pulseKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter,
  recipients: async (tx, { pairId }) => {
    const pair = await readPair(tx, pairId);
    return (await isSilent(tx, pair, clock.now())) ? pair.members.map(({ id }) => id) : [];
  },
  next: async (tx, { pairId }, now) => looksAgainAt(tx, await readPair(tx, pairId), now),
  compose: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    if (!isOpen(pair) || (await isLively(tx, pair))) return undefined;
    return {
      to: { people: [personId] },
      message: pulse(pair, partnersOf(pair, personId), await readerOf(tx, personId)),
    };
  },
  refresh: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    if (pair.state === 'ended') return pulseOver('ended', await readerOf(tx, personId));
    return (await isLively(tx, pair)) ? pulseOver('lively', await readerOf(tx, personId)) : undefined;
  },
});
