import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { scheduleFirst } from '../../../scheduling/due-times.ts';
import { membersReached } from '../../../scheduling/sent.ts';
import type { Due, Touchpoint } from '../../../scheduling/touchpoints.ts';
import { returnOf } from '../../pairs/pair/service/returning.ts';
import { isOpen, type Pair, partnersOf } from '../../pairs/pair/model.ts';
import { inPairDm, pairReaderOf, readPair, toPairDm } from '../../pairs/pair/service/pairs.ts';
import {
  askedAnewKind,
  askedSlotsKind,
  calmAfterReturn,
  isDoneWith,
  lookAgainAfter,
  nudgeKind,
  questionKind,
  releaseAfter,
  releaseKind,
  signedSlotsKind,
  slotsKind,
  timeToBegin,
  waitForWord,
  waits,
  type WhyOver,
} from './model.ts';
import { aheadOf, leftOfOffer, offerFor } from '../bookings/service/standing.ts';
import { asksSince } from './service/asking-anew.ts';
import {
  hasStillToBegin,
  isAskedIfIn,
  mayHearOfFirstStep,
  isToBeAskedIfWanted,
  meetsUntil,
  releaseLater,
} from './service.ts';
import { readerOf } from '../../../slack/directory.ts';
import { texts } from './texts.ts';
import {
  firstStepTaken,
  noMoreTimes,
  nudge,
  nudgeWaits,
  offerCard,
  question,
  questionOver,
} from './views.ts';

/** What follows is near then. */
const staleAfter = Temporal.Duration.from({ hours: 4 * 24 });
const surelyStale = staleAfter.add({ hours: 1 });

/** Begins with the introduction; the others follow it one by one. */
export const nudgeTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  ...once({ kind: slotsKind, after: waits.slots }),
  kind: nudgeKind,
  foretold: (reader) => texts(reader).foretold.nudge,
  audience: 'pair',
  fits,
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair, reader) =>
      (await mayHearOfFirstStep(tx, pair, clock.now())) ? nudge(pairId, reader) : undefined,
    ),
  refresh: (tx, { pairId }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      if (!(await hasStillToBegin(tx, pair))) return firstStepTaken(pairId, reader);
      const { state } = pair;
      return state === 'paused' || state === 'closing' || state === 'ended'
        ? nudgeWaits(state, reader)
        : nudge(pairId, reader);
    }),
});

/** The times are those of when it came, without what has passed of them since. */
const timesOver =
  ({ clock }: Pick<Deps, 'clock'>): NonNullable<Touchpoint<'pair'>['refresh']> =>
  async (tx, delivery) => {
    const now = clock.now();
    const pair = await readPair(tx, delivery.pairId);
    const reader = await pairReaderOf(tx, pair);
    if (pair.state === 'ended') return noMoreTimes('ended', reader);
    if (await aheadOf(tx, pair.id, now)) return noMoreTimes('booked', reader);
    const left = await leftOfOffer(tx, pair, { delivery, now });
    if (left === 'passed') return noMoreTimes('passed', reader);
    return left && offerCard(left, reader);
  };

export const slotsTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  ...once({ kind: questionKind, after: waits.question }),
  kind: slotsKind,
  foretold: (reader) => texts(reader).foretold.slots,
  audience: 'pair',
  fits,
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair, reader) =>
      (await mayHearOfFirstStep(tx, pair, clock.now()))
        ? offerCard(await offerFor(tx, pair, clock.now()), reader)
        : undefined,
    ),
  refresh: timesOver({ clock }),
});

export const askedSlotsTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  kind: askedSlotsKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair, reader) => offerCard(await offerFor(tx, pair, clock.now()), reader)),
  refresh: timesOver({ clock }),
});

export const signedSlotsTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  kind: signedSlotsKind,
  foretold: (reader) => texts(reader).foretold.onceSigned,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { pairId }) =>
    (await aheadOf(tx, pairId, clock.now()))
      ? undefined
      : toPairDm(tx, pairId, async (pair, reader) =>
          isOpen(pair) ? offerCard(await offerFor(tx, pair, clock.now()), reader) : undefined,
        ),
  refresh: timesOver({ clock }),
});

async function fits(
  tx: WorkspaceTransaction,
  { pairId }: Due<'pair'>,
  now: Temporal.Instant,
): Promise<boolean> {
  return mayHearOfFirstStep(tx, await readPair(tx, pairId), now);
}

type Following = { readonly kind: string; readonly after: Temporal.Duration };

/** It comes once. While the pair is paused, asked if it is still in, or about to meet, it waits, and what follows it waits with it. */
function once(following?: Following) {
  return {
    when: 'good-moment',
    weight: 'nudge',
    staleAfter,
    ...(following && { begins: following }),
    whenDue: async (tx: WorkspaceTransaction, { pairId }: Due<'pair'>, now: Temporal.Instant) => {
      const pair = await readPair(tx, pairId);
      if (pair.state === 'ended' || !following || (await waitsUntil(tx, pair, now))) return;
      await scheduleFirst(tx, { pairId, kind: following.kind, dueAt: now.add(following.after) });
    },
    next: async (tx: WorkspaceTransaction, { pairId }: Due<'pair'>, now: Temporal.Instant) => {
      const pair = await readPair(tx, pairId);
      return waitsUntil(tx, pair, now);
    },
  } as const;
}

async function waitsUntil(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  if (pair.state === 'paused') return endOfWait(tx, pair, now);
  if (!isOpen(pair)) return undefined;
  if (await isAskedIfIn(tx, pair.id)) return now.add(waitForWord);
  return (await hasStillToBegin(tx, pair)) ? meetsUntil(tx, pair.id, now) : undefined;
}

async function endOfWait(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const back = (await returnOf(tx, pair, now))?.at ?? now;
  const longest = now.add(lookAgainAfter);
  return Temporal.Instant.compare(back, longest) <= 0 ? back.add(calmAfterReturn) : longest;
}

const whomItReached = async (tx: WorkspaceTransaction, pairId: string) =>
  membersReached(tx, { pairId, kind: questionKind, since: await asksSince(tx, pairId) });

/** What counts of it is when it was queued. */
export const askedAnewTouchpoint: Touchpoint<'pair'> = {
  kind: askedAnewKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: async () => undefined,
};

/** To each in private, in their own language. From then on there is a day by which to begin. */
export const stillWantItTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'member'> => {
  const membersToAsk = async (tx: WorkspaceTransaction, { pairId }: Due<'member'>) => {
    const pair = await readPair(tx, pairId);
    if (!(await isToBeAskedIfWanted(tx, pair, clock.now()))) return [];
    const { onItsWay, ...fates } = await whomItReached(tx, pairId);
    return pair.members.map(({ id }) => id).filter((id) => !onItsWay.includes(id) && !isDoneWith(id, fates));
  };
  return {
    ...once(),
    // Until each has been asked: a question that found no moment in time was let go.
    next: async (tx, { pairId }, now) => {
      const pair = await readPair(tx, pairId);
      const waiting = await waitsUntil(tx, pair, now);
      if (waiting || !(await mayHearOfFirstStep(tx, pair, now))) return waiting;
      const fates = await whomItReached(tx, pairId);
      return pair.members.every(({ id }) => isDoneWith(id, fates)) ? undefined : now.add(surelyStale);
    },
    begins: { kind: releaseKind, after: releaseAfter },
    kind: questionKind,
    foretold: (reader) => texts(reader).foretold.question,
    audience: 'member',
    recipients: membersToAsk,
    foreseenBy: membersToAsk,
    compose: async (tx, { pairId, personId }) => {
      const pair = await readPair(tx, pairId);
      if (!(await isToBeAskedIfWanted(tx, pair, clock.now()))) return undefined;
      const partners = partnersOf(pair, personId).map(({ name }) => name);
      const beginBy = clock.now().add(timeToBegin);
      return {
        to: { people: [personId] },
        message: question({ pairId, partners, beginBy }, await readerOf(tx, personId)),
      };
    },
    afterwards: (tx, { pairId }) => releaseLater(tx, pairId, clock.now()),
    // What somebody answered is kept nowhere, and stands in their message alone.
    refresh: async (tx, { pairId, personId }) => {
      const pair = await readPair(tx, pairId);
      const why = await whyOver(tx, pair);
      return why && questionOver(why, await readerOf(tx, personId));
    },
  };
};

async function whyOver(tx: WorkspaceTransaction, pair: Pair): Promise<WhyOver | undefined> {
  if (pair.state === 'ended') return 'ended';
  if (!(await hasStillToBegin(tx, pair))) return 'begun';
  if (pair.state === 'paused' || pair.state === 'closing') return pair.state;
  return (await isAskedIfIn(tx, pair.id)) ? 'asked' : undefined;
}
