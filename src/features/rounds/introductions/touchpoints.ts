import type { Deps } from '../../../deps.ts';
import { pairReader } from '../../../language.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { programOf } from '../../programs/program/service.ts';
import { introductionKind } from './model.ts';
import { readCard } from './service.ts';
import { tellEnded } from '../../pairs/ending/service.ts';
import { isLiving } from '../../pairs/pair/model.ts';
import { keepChannel, readPair } from '../../pairs/pair/service/pairs.ts';
import { introduction } from './views/introduction.ts';

export function introductionTouchpoint({
  clock,
  queue,
  announce,
}: Pick<Deps, 'clock' | 'queue' | 'announce'>): Touchpoint<'pair'> {
  return {
    kind: introductionKind,
    audience: 'pair',
    when: 'exact',
    weight: 'must-arrive',
    compose: async (tx, { pairId }) => {
      const pair = await readPair(tx, pairId);
      if (!isLiving(pair)) return undefined;
      const people = pair.members.map(({ id }) => id);
      const { name: program } = await programOf(tx, pair.programId);
      const card = await readCard(tx, pair, clock.now());
      return { to: { people }, message: introduction({ ...card, pair, program }, pairReader) };
    },
    afterwards: async (tx, { pairId }, { channelId }) => {
      const pair = await keepChannel(tx, pairId, channelId);
      const now = clock.now();
      if (isLiving(pair)) await announce(tx, 'pairIntroduced', { pairId, now });
      else await tellEnded(tx, queue, { pairId, now });
    },
  };
}
