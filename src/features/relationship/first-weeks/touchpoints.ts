import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { pairReader } from '../../../language.ts';
import { scheduleFirst } from '../../../scheduling/due-times.ts';
import {
  followUp,
  type Series,
  type TouchpointKind,
  type MemberKind,
} from '../../../scheduling/touchpoints.ts';
import { returnOf } from '../../pairs/away/service.ts';
import { isOpen, type Pair, partnersOf } from '../../pairs/pair/model.ts';
import { goodMomentFor, readPair, toPairDm, inPairDm } from '../../pairs/pair/service/pairs.ts';
import {
  askedSlotsKind,
  calmAfterReturn,
  longestWait,
  nudgeKind,
  questionKind,
  slotsKind,
  waits,
} from './model.ts';
import { hasStillToBegin, offerFor } from './service.ts';
import { readerOf } from '../../../slack/directory.ts';
import { question, nudge, planningCard, firstStepTaken, noMoreTimes, questionOver } from './views.ts';

type Parts = Pick<Deps, 'clock'>;

/** Begins with the introduction; the others follow it one by one. */
export const nudgeSeries: Series = {
  ...once({ kind: slotsKind, after: waits.slots }),
  kind: nudgeKind,
  first: async (tx, pairId, now) => goodMomentFor(tx, await readPair(tx, pairId), now.add(waits.nudge)),
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair) =>
      (await isToBeAsked(tx, pair)) ? nudge(pairId, pairReader) : undefined,
    ),
  refresh: (tx, { pairId }) =>
    inPairDm(tx, pairId, async (pair) =>
      (await hasStillToBegin(tx, pair)) ? nudge(pairId, pairReader) : firstStepTaken(pairId, pairReader),
    ),
};

/** What was suggested stands in the message alone, so that it is left as it is while it may be taken up. */
const timesOver: NonNullable<TouchpointKind['refresh']> = async (tx, { pairId }) =>
  (await readPair(tx, pairId)).state === 'ended' ? noMoreTimes(pairReader) : undefined;

export const slotsTouchpoint = ({ clock }: Parts): TouchpointKind => ({
  ...once({ kind: questionKind, after: waits.question }),
  kind: slotsKind,
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair) =>
      (await isToBeAsked(tx, pair))
        ? planningCard(await offerFor(tx, pair, clock.now()), pairReader)
        : undefined,
    ),
  refresh: timesOver,
});

export const askedSlotsTouchpoint = ({ clock }: Parts): TouchpointKind =>
  followUp({
    kind: askedSlotsKind,
    ifUnsure: 'let-go',
    compose: (tx, { pairId }) =>
      toPairDm(tx, pairId, async (pair) => planningCard(await offerFor(tx, pair, clock.now()), pairReader)),
    refresh: timesOver,
  });

export const isToBeAsked = async (tx: WorkspaceTransaction, pair: Pair): Promise<boolean> =>
  isOpen(pair) && hasStillToBegin(tx, pair);

type Following = { readonly kind: string; readonly after: Temporal.Duration };

/** It comes once. While the pair is paused it waits, and what follows it waits with it. */
export function once(following?: Following): Pick<TouchpointKind, 'ifUnsure' | 'whenDue' | 'next'> {
  return {
    ifUnsure: 'let-go',
    whenDue: async (tx, { pairId }, now) => {
      const pair = await readPair(tx, pairId);
      if (pair.state === 'paused' || pair.state === 'ended' || !following) return;
      const dueAt = await goodMomentFor(tx, pair, now.add(following.after));
      await scheduleFirst(tx, { pairId, kind: following.kind, dueAt });
    },
    next: async (tx, { pairId }, now) => {
      const pair = await readPair(tx, pairId);
      if (pair.state !== 'paused') return undefined;
      return goodMomentFor(tx, pair, await endOfWait(tx, pair, now));
    },
  };
}

async function endOfWait(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const back = (await returnOf(tx, pair, now))?.at ?? now;
  const longest = now.add(longestWait);
  return Temporal.Instant.compare(back, longest) <= 0 ? back.add(calmAfterReturn) : longest;
}

/** To each in private, in their own language. */
export const stillWantItTouchpoint: MemberKind = {
  ...once(),
  kind: questionKind,
  recipients: async (tx, { pairId }) => {
    const pair = await readPair(tx, pairId);
    return isOpen(pair) ? pair.members.map(({ id }) => id) : [];
  },
  compose: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    if (!(await isToBeAsked(tx, pair))) return undefined;
    const partners = partnersOf(pair, personId).map(({ name }) => name);
    return {
      to: { people: [personId] },
      message: question({ pairId, partners }, await readerOf(tx, personId)),
    };
  },
  // What somebody answered is kept nowhere, and stands in their message alone.
  refresh: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    if (pair.state !== 'ended' && (await hasStillToBegin(tx, pair))) return undefined;
    return questionOver(pair.state === 'ended' ? 'ended' : 'begun', await readerOf(tx, personId));
  },
};
