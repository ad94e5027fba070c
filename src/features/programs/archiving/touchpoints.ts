import type { Deps } from '../../../deps.ts';
import { pairReader } from '../../../language.ts';
import {
  followUp,
  memberFollowUp,
  type MemberKind,
  type ProgramKind,
} from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { conclude } from '../../ways-on/leaving/service.ts';
import { holdPair } from '../../pairs/pair/service/endings.ts';
import { toPairDm } from '../../pairs/pair/service/pairs.ts';
import { programOf } from '../program/service.ts';
import { rotaOf } from '../../relationship/rota/service.ts';
import { closingKind, goesOnKind, noMoreRoundsKind, windDownKind } from './model.ts';
import { closing, goesOn, noMoreRounds } from './views.ts';

/** Tells the pair until when it has, and offers a session to close with. */
export const closingTouchpoint = followUp({
  kind: closingKind,
  ifUnsure: 'send-again',
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair) => {
      const { name: program, lastDay } = await programOf(tx, pair.programId);
      if (pair.state !== 'closing' || !lastDay) return undefined;
      const { sessionsHeld } = await rotaOf(tx, pair);
      return closing({ program, lastDay, session: { pairId, number: sessionsHeld + 1 } }, pairReader);
    }),
});

export const goesOnTouchpoint = followUp({
  kind: goesOnKind,
  ifUnsure: 'let-go',
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async ({ state, programId }) =>
      state === 'closing' ? undefined : goesOn((await programOf(tx, programId)).name, pairReader),
    ),
});

/** Ends the pair once its program's last day is over; it hears what any pair that ends hears. */
export const windDownTouchpoint = ({ queue }: Pick<Deps, 'queue'>): MemberKind =>
  memberFollowUp({
    kind: windDownKind,
    ifUnsure: 'let-go',
    hold: holdPair,
    recipients: async () => [],
    whenDue: async (tx, { pairId }, now) => {
      const pair = await holdPair(tx, pairId);
      if (pair?.state === 'closing')
        await conclude(tx, queue, { pair, ending: 'wound-down', firstInLine: [], now });
    },
    compose: async () => undefined,
  });

/** Tells whoever waits for a peer that no round will come. */
export const noMoreRoundsTouchpoint: ProgramKind = {
  kind: noMoreRoundsKind,
  ifUnsure: 'let-go',
  recipients: async () => [],
  next: async () => undefined,
  compose: async (tx, { programId, personId }) => {
    const { name, isArchived } = await programOf(tx, programId);
    if (!isArchived) return undefined;
    return { to: { people: [personId] }, message: noMoreRounds(name, await readerOf(tx, personId)) };
  },
};
