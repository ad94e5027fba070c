import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { isLiving } from '../../pairs/pair/model.ts';
import { pairReaderOf, readPair } from '../../pairs/pair/service/pairs.ts';
import { dmTurnedKind, hasAgreed, isAgreed, newDmKind } from './model.ts';
import { moveIn, movesOf } from './service.ts';
import { agreed, opened, questionOver, turned, waiting } from './views.ts';

export const dmTurnedTouchpoint: Touchpoint<'member'> = {
  kind: dmTurnedKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    const moves = await movesOf(tx, pairId);
    if (!isLiving(pair) || moves.length === 0 || hasAgreed(moves, personId)) return undefined;
    const reader = await readerOf(tx, personId);
    return { to: { people: [personId] }, message: turned(pair, { personId, reader }) };
  },
  refresh: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    const moves = await movesOf(tx, pairId);
    const reader = await readerOf(tx, personId);
    if (!isLiving(pair) || moves.length === 0) return questionOver(reader);
    const view = isAgreed(moves) ? agreed : hasAgreed(moves, personId) ? waiting : turned;
    return view(pair, { personId, reader });
  },
};

/** Slack opens another DM for the same people, since the old one is a channel; nothing where the pair has ended meanwhile. */
export const newDmTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  kind: newDmKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: async (tx, { pairId }) => {
    const pair = await readPair(tx, pairId);
    if (!isLiving(pair) || !isAgreed(await movesOf(tx, pairId))) return undefined;
    const people = pair.members.map(({ id }) => id);
    return { to: { people }, message: opened(await pairReaderOf(tx, pair)) };
  },
  afterwards: (tx, { pairId }, { channelId }) => moveIn(tx, { pairId, channelId, now: clock.now() }),
});
