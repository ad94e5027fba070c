import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import { nextOccurrence } from '../../../scheduling/due-times.ts';
import { mayHaveCome } from '../../../scheduling/sent.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import type { Message } from '../../../slack/blocks.ts';
import { endPair } from '../../pairs/ending/service.ts';
import { lockLivingPair } from '../../pairs/pair/service/moves.ts';
import { endsOn, type Pair } from '../../pairs/pair/model.ts';
import { inPairDm, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { returnOf } from '../../pairs/pair/service/returning.ts';
import { programOf } from '../../programs/program/service.ts';
import { rotaOf } from '../../relationship/rota/service/reading.ts';
import { closingKind, goesOnKind, windDownKind } from './model.ts';
import { closing, goesOn, noLongerClosing } from './views.ts';

/** Tells the pair until when it has, and offers a session to close with. */
export const closingTouchpoint: Touchpoint<'pair'> = {
  kind: closingKind,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      return pair.state === 'closing' ? closingNow(tx, pair, reader) : undefined;
    }),
  refresh: (tx, { pairId }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const { name } = await programOf(tx, pair.programId);
      return (await closingNow(tx, pair, reader)) ?? noLongerClosing(name, reader);
    }),
};

/** Undefined where the program runs on, or the pair ends of its own accord before it. */
async function closingNow(
  tx: WorkspaceTransaction,
  pair: Pair,
  reader: Reader,
): Promise<Message | undefined> {
  const { name: program, lastDay } = await programOf(tx, pair.programId);
  if (!lastDay || endsOn({ closesOn: pair.closesOn, lastDay }) !== lastDay) return undefined;
  const { sessionsHeld } = await rotaOf(tx, pair);
  const session = { pairId: pair.id, number: sessionsHeld + 1 };
  return closing({ program, lastDay, session }, reader);
}

/** What has not reached it by now is not sent any more. */
async function hasHeardOfTheEnd(tx: WorkspaceTransaction, pairId: string): Promise<boolean> {
  const occurrence = (await nextOccurrence(tx, { pairId, kind: closingKind })) - 1;
  return mayHaveCome(tx, { pairId, kind: closingKind, occurrence });
}

export const goesOnTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  kind: goesOnKind,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      if (pair.state === 'closing' || !(await hasHeardOfTheEnd(tx, pairId))) return undefined;
      const { name: program } = await programOf(tx, pair.programId);
      const pausedUntil = pair.state === 'paused' ? (await returnOf(tx, pair, clock.now()))?.day : undefined;
      return goesOn({ program, pausedUntil }, reader);
    }),
});

/** Ends the pair once its program's last day is over; it hears what any pair that ends hears. */
export const windDownTouchpoint = (deps: Pick<Deps, 'queue' | 'announce'>): Touchpoint<'member'> => ({
  kind: windDownKind,
  audience: 'member',
  when: 'exact',
  weight: 'must-arrive',
  lock: lockLivingPair,
  whenDue: async (tx, { pairId }, now) => {
    const pair = await lockLivingPair(tx, pairId);
    if (pair?.state === 'closing')
      await endPair(tx, deps, { pair, ending: 'wound-down', firstInLine: [], now });
  },
  compose: async () => undefined,
});
