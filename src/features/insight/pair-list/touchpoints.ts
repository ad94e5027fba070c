import type { Deps } from '../../../deps.ts';
import { nudgeWeek } from '../../../scheduling/time-gate.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { isOpen } from '../../pairs/pair/model.ts';
import { inPairDm, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { aheadOf, offerFor } from '../../relationship/bookings/service/standing.ts';
import { reminderKind, timesKind } from './model.ts';
import { helpNeededBy } from './service.ts';
import { goesOn, reminder, timesToMeet } from './views/help.ts';

/** Two nudges of any kind can keep it waiting for a week. After that the pair has moved on, or an admin asks again. */
const staleAfter = nudgeWeek;
const helping = { audience: 'pair', when: 'good-moment', weight: 'nudge', staleAfter } as const;

/** Sent by an admin to a pair that has still to begin: dropped where it has, or has a session ahead. */
export const timesTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  ...helping,
  kind: timesKind,
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      if (!isOpen(pair) || pair.hasBegun || (await aheadOf(tx, pairId, clock.now()))) return undefined;
      return timesToMeet(await offerFor(tx, pair, clock.now()), reader);
    }),
  // The times are those of when it came, so that they stay while one of them may be taken up.
  refresh: (tx, { pairId }) =>
    inPairDm(tx, pairId, async (pair, reader) =>
      pair.state === 'ended' || (await aheadOf(tx, pairId, clock.now()))
        ? goesOn(timesToMeet(await offerFor(tx, pair, clock.now()), reader), reader)
        : undefined,
    ),
});

/** Sent by an admin to a pair that has been silent: dropped where it is not any more. */
export const reminderTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  ...helping,
  kind: reminderKind,
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair, reader) =>
      (await helpNeededBy(tx, pair, clock.now())) === 'reminder' ? reminder(pairId, reader) : undefined,
    ),
  refresh: (tx, { pairId }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const isSilent = (await helpNeededBy(tx, pair, clock.now())) === 'reminder';
      return isSilent ? reminder(pairId, reader) : goesOn(reminder(pairId, reader), reader);
    }),
});
