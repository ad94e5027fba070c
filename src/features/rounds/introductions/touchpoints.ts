import type { Deps } from '../../../deps.ts';
import { pairReader } from '../../../language.ts';
import { readerOf } from '../../../slack/directory.ts';
import { scheduleFirst } from '../../../scheduling/due-times.ts';
import {
  followUp,
  type PersonalKind,
  type Series,
  type TouchpointKind,
} from '../../../scheduling/touchpoints.ts';
import { nextRoundOf, programOf } from '../../programs/program/service.ts';
import { introductionKind, leftOverKind } from '../drafts/model/round.ts';
import { setChannel } from '../../pairs/pair/queries/pairs.ts';
import { readCard } from './service.ts';
import { leftOverNow } from '../left-over/service.ts';
import { readPair } from '../../pairs/pair/service/pairs.ts';
import { introduction } from './views/introduction.ts';
import { leftOverNotice } from '../left-over/views.ts';

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

/** Whoever has no peer after a round is told at once, in private. */
export const leftOverTouchpoint = ({ clock }: Pick<Deps, 'clock'>): PersonalKind => ({
  kind: leftOverKind,
  ifUnsure: 'let-go',
  compose: async (tx, { personId, occurrence }) => {
    const now = clock.now();
    const leftOver = await leftOverNow(tx, { personId, number: occurrence }, now);
    if (!leftOver) return undefined;
    const { name: program } = await programOf(tx, leftOver.programId);
    const reader = await readerOf(tx, personId);
    const nextRound = await nextRoundOf(tx, leftOver, { reader, now });
    const message = leftOverNotice({ ...leftOver, program, nextRound }, reader);
    return { to: { people: [personId] }, message };
  },
});
