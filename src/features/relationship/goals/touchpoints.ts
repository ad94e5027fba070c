import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { inPairDm, readPair, toPairDm } from '../../pairs/pair/service/pairs.ts';
import {
  goalClosingKind,
  goalDateKind,
  goalSetKind,
  isKnownToPair,
  sharedGoalDateKind,
} from './model/goal.ts';
import { goalsOfPair } from './service/reading.ts';
import { countAsTold, datesNear, goalsToldOf, nextDate, ownDates } from './service/reminding.ts';
import { texts } from './texts.ts';
import {
  datesNear as datesNearView,
  datesOver,
  closingOver,
  goalClosing,
  goalGone,
  goalSet,
} from './views/told.ts';

/** Of a goal that its owner hides before it is told of, the pair hears nothing. */
export const goalSetTouchpoint: Touchpoint<'pair'> = {
  kind: goalSetKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      const goal = (await goalsOfPair(tx, pairId)).find(({ number }) => number === occurrence);
      return goal && isKnownToPair(goal) ? goalSet(goal, pair, reader) : undefined;
    }),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const goal = (await goalsOfPair(tx, pairId)).find(({ number }) => number === occurrence);
      return goal ? goalSet(goal, pair, reader) : goalGone(reader);
    }),
  // Its owner may hide it later.
  follows: 'for-good',
};

export const goalClosingTouchpoint: Touchpoint<'pair'> = {
  kind: goalClosingKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      const goal = (await goalsOfPair(tx, pairId)).find(({ closingNumber }) => closingNumber === occurrence);
      return goal?.state === 'closing' ? goalClosing(goal, pair, { number: occurrence, reader }) : undefined;
    }),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const goal = (await goalsOfPair(tx, pairId)).find(({ closingNumber }) => closingNumber === occurrence);
      // It was asked about again since, or is gone.
      return goal ? goalClosing(goal, pair, { number: occurrence, reader }) : closingOver(reader);
    }),
};

/** A day after, the date itself is too near to be reminded of. */
const staleAfter = Temporal.Duration.from({ hours: 3 * 24 });

/** To the owner alone, whoever may see the goal. */
export const goalDateTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'member'> => ({
  kind: goalDateKind,
  foretold: (reader) => texts(reader).foretold.own,
  audience: 'member',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter,
  recipients: async (tx, { pairId }) => {
    const near = await datesNear(tx, { pairId, ownership: 'personal', now: clock.now() });
    return [...new Set(near.map(({ ownerId }) => ownerId))].toSorted();
  },
  aheadOf: (tx, whose) => ownDates(tx, whose, clock.now()),
  whenDue: (tx, { pairId, occurrence }) =>
    countAsTold(tx, { pairId, ownership: 'personal', now: clock.now() }, occurrence),
  next: (tx, { pairId }) => nextDate(tx, { pairId, ownership: 'personal', now: clock.now() }),
  compose: async (tx, { pairId, personId, occurrence }) => {
    const told = await goalsToldOf(tx, { pairId, ownership: 'personal', number: occurrence });
    const own = told.filter(({ ownerId }) => ownerId === personId);
    const pair = await readPair(tx, pairId);
    if (own.length === 0 || pair.state === 'ended') return undefined;
    return { to: { people: [personId] }, message: datesNearView(own, pair, await readerOf(tx, personId)) };
  },
  refresh: async (tx, { pairId, personId, occurrence }) => {
    const told = await goalsToldOf(tx, { pairId, ownership: 'personal', number: occurrence });
    const own = told.filter(({ ownerId }) => ownerId === personId);
    const reader = await readerOf(tx, personId);
    return own.length === 0 ? datesOver(reader) : datesNearView(own, await readPair(tx, pairId), reader);
  },
});

export const sharedGoalDateTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  kind: sharedGoalDateKind,
  foretold: (reader) => texts(reader).foretold.shared,
  audience: 'pair',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter,
  whenDue: (tx, { pairId, occurrence }) =>
    countAsTold(tx, { pairId, ownership: 'shared', now: clock.now() }, occurrence),
  next: (tx, { pairId }) => nextDate(tx, { pairId, ownership: 'shared', now: clock.now() }),
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      const told = await goalsToldOf(tx, { pairId, ownership: 'shared', number: occurrence });
      return told.length === 0 ? undefined : datesNearView(told, pair, reader);
    }),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const told = await goalsToldOf(tx, { pairId, ownership: 'shared', number: occurrence });
      return told.length === 0 ? datesOver(reader) : datesNearView(told, pair, reader);
    }),
});
