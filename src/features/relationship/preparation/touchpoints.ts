import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Delivery, Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { readPair } from '../../pairs/pair/service/pairs.ts';
import { sharedKind } from './model.ts';
import { preparationOf, whyUnshared } from './service.ts';
import { sharedCard, unsharedCard } from './views.ts';

/**
 * To each mentor in private what the mentee lets them read; what is kept private again before that, is another's turn by then, or
 * whose session is held, is not sent. What stands there already says nothing more of it then.
 */
export const sharedTouchpoint = ({ content }: Pick<Deps, 'content'>): Touchpoint<'member'> => {
  const cardFor = async (tx: WorkspaceTransaction, { pairId, personId, occurrence }: Delivery<'member'>) => {
    const pair = await readPair(tx, pairId);
    const preparation = await preparationOf(tx, pair, { personId, content });
    const isNext = preparation.rota.sessionsHeld + 1 === occurrence && pair.state !== 'ended';
    const isShared = isNext && preparation.shared.length > 0;
    return isShared ? sharedCard(preparation, await readerOf(tx, personId)) : undefined;
  };
  return {
    kind: sharedKind,
    audience: 'member',
    when: 'good-moment',
    weight: 'must-arrive',
    compose: async (tx, delivery) => {
      const message = await cardFor(tx, delivery);
      return message && { to: { people: [delivery.personId] }, message };
    },
    refresh: async (tx, delivery) => (await cardFor(tx, delivery)) ?? goneFor(tx, delivery),
    follows: 'for-good',
  };
};

const goneFor = async (tx: WorkspaceTransaction, { pairId, personId, occurrence }: Delivery<'member'>) => {
  const why = await whyUnshared(tx, await readPair(tx, pairId), { number: occurrence, personId });
  return unsharedCard(why, await readerOf(tx, personId));
};
