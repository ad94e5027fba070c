import type { Deps } from '../../../../deps.ts';
import type { Touchpoint } from '../../../../scheduling/touchpoints.ts';
import { pairReaderOf, readPair, toPairDm } from '../../../pairs/pair/service/pairs.ts';
import { answeredKind, sharedKind } from '../model/check-in.ts';
import { shareOf } from '../service/sharing.ts';
import { everybodyAnswered } from '../views/invitation.ts';
import { sharedCard, unsharedCard } from '../views/sharing.ts';

export const answeredTouchpoint: Touchpoint<'pair'> = {
  kind: answeredKind,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async ({ members }, reader) => everybodyAnswered(members.length, reader)),
};

/** What is taken back before it is sent is not sent. */
export const sharedTouchpoint = ({ content }: Pick<Deps, 'content'>): Touchpoint<'pair'> => ({
  kind: sharedKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence: number }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      const share = await shareOf(tx, { pairId, number });
      const pack = content.in(reader.language).checkInItems;
      return share && sharedCard(share, { pair, pack }, reader);
    }),
  // Of a pair that has ended too: its author can still take it back.
  refresh: async (tx, { pairId, occurrence: number }) => {
    const pair = await readPair(tx, pairId);
    const reader = await pairReaderOf(tx, pair);
    const share = await shareOf(tx, { pairId, number });
    const pack = content.in(reader.language).checkInItems;
    return share ? sharedCard(share, { pair, pack }, reader) : unsharedCard(reader);
  },
  follows: 'for-good',
});
