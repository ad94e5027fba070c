import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Delivery, Touchpoint } from '../../../scheduling/touchpoints.ts';
import { oneLine } from '../../../slack/blocks.ts';
import { readerOf } from '../../../slack/directory.ts';
import { readPair } from '../../pairs/pair/service/pairs.ts';
import { rotaOf } from '../rota/service.ts';
import { sharedKind } from './model.ts';
import { preparationOf } from './service.ts';
import { texts } from './texts.ts';
import { sharedCard } from './views.ts';

/**
 * To each peer in private what the mentee lets them read; what is kept private again before that, or the session held, is not
 * sent. What stands there already says nothing more of it then.
 */
export const sharedTouchpoint = ({ content }: Pick<Deps, 'content'>): Touchpoint<'member'> => {
  const cardFor = async (tx: WorkspaceTransaction, { pairId, personId, occurrence }: Delivery<'member'>) => {
    const pair = await readPair(tx, pairId);
    const preparation = await preparationOf(tx, pair, { personId, content });
    const [first] = preparation.shared;
    const isNext = preparation.rota.sessionsHeld + 1 === occurrence && pair.state !== 'ended';
    return isNext && first ? sharedCard(preparation, first, await readerOf(tx, personId)) : undefined;
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

/** In the place of what they could read. */
const goneFor = async (tx: WorkspaceTransaction, { pairId, personId, occurrence }: Delivery<'member'>) => {
  const { sessionsHeld } = await rotaOf(tx, await readPair(tx, pairId));
  return oneLine(
    texts(await readerOf(tx, personId)).unshared[sessionsHeld < occurrence ? 'private' : 'held'],
  );
};
