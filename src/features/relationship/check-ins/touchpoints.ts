import type { Deps } from '../../../deps.ts';
import { pairReader } from '../../../language.ts';
import { followUp, type Series } from '../../../scheduling/touchpoints.ts';
import { isFindingItsFeet } from '../first-weeks/service.ts';
import { isOpen } from '../../pairs/pair/model.ts';
import { goodMomentFor, readPair, toPairDm, inPairDm } from '../../pairs/pair/service/pairs.ts';
import { answeredKind, invitationKind } from './model.ts';
import { haveAllAnswered } from './service.ts';
import { allIn, everybodyAnswered, invitation } from './views.ts';

const firstAfter = Temporal.Duration.from({ hours: 6 * 24 });
const every = Temporal.Duration.from({ hours: 14 * 24 });

export const checkInSeries = ({ clock }: Pick<Deps, 'clock'>): Series => ({
  kind: invitationKind,
  ifUnsure: 'let-go',
  first: async (tx, pairId, now) => goodMomentFor(tx, await readPair(tx, pairId), now.add(firstAfter)),
  next: async (tx, { pairId }, now) => {
    const pair = await readPair(tx, pairId);
    return pair.state === 'ended' ? undefined : goodMomentFor(tx, pair, now.add(every));
  },
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair) =>
      isOpen(pair) && !(await isFindingItsFeet(tx, pair, clock.now()))
        ? invitation({ pairId, occurrence }, pairReader)
        : undefined,
    ),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair) => {
      const checkIn = { pairId, occurrence };
      return (await haveAllAnswered(tx, pair, checkIn))
        ? allIn(checkIn, pairReader)
        : invitation(checkIn, pairReader);
    }),
});

export const answeredTouchpoint = followUp({
  kind: answeredKind,
  ifUnsure: 'let-go',
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async ({ members }) => everybodyAnswered(members.length, pairReader)),
});
