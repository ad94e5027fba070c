import type { Deps } from '../../../deps.ts';
import { pairReader } from '../../../language.ts';
import { scheduleFirst } from '../../../scheduling/due-times.ts';
import { followUp, type Series, type TouchpointKind } from '../../../scheduling/touchpoints.ts';
import { programOf } from '../../programs/program/service.ts';
import { introductionKind } from './model.ts';
import { setChannel } from '../../pairs/pair/queries/pairs.ts';
import { readCard } from './service.ts';
import { readPair } from '../../pairs/pair/service/pairs.ts';
import { introduction } from './views/introduction.ts';

/** @param series what comes to a pair by itself, once it is introduced */
export function introductionTouchpoint(
  { clock }: Pick<Deps, 'clock'>,
  series: readonly Series[],
): TouchpointKind {
  return followUp({
    kind: introductionKind,
    ifUnsure: 'send-again',
    compose: async (tx, { pairId }) => {
      const pair = await readPair(tx, pairId);
      const people = pair.members.map(({ id }) => id);
      const { name: program } = await programOf(tx, pair.programId);
      const card = await readCard(tx, pair, clock.now());
      return { to: { people }, message: introduction({ ...card, pair, program }, pairReader) };
    },
    afterwards: async (tx, { pairId }, { channelId }) => {
      await setChannel(tx, pairId, channelId);
      const now = clock.now();
      for (const { kind, first } of series)
        await scheduleFirst(tx, { pairId, kind, dueAt: await first(tx, pairId, now) });
    },
  });
}
