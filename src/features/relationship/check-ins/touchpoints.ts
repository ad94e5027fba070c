import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { everySoOften, isFindingItsFeet } from '../first-weeks/service.ts';
import { isOpen, type Pair } from '../../pairs/pair/model.ts';
import { inPairDm, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { answeredKind, invitationKind } from './model.ts';
import { haveAllAnswered } from './service.ts';
import { texts } from './texts.ts';
import { allIn, everybodyAnswered, invitation } from './views.ts';

export const firstAfter = Temporal.Duration.from({ hours: 6 * 24 });
const every = Temporal.Duration.from({ hours: 14 * 24 });
/** It asks about the days before it. */
const staleAfter = Temporal.Duration.from({ hours: 5 * 24 });

export const checkInTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  kind: invitationKind,
  foretold: (reader) => texts(reader).foretold,
  audience: 'pair',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter,
  ofMany: everySoOften({ usually: every }),
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair, reader) =>
      (await isInvited(tx, pair, clock.now())) ? invitation({ pairId, occurrence }, reader) : undefined,
    ),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const checkIn = { pairId, occurrence };
      return (await haveAllAnswered(tx, pair, checkIn))
        ? allIn(checkIn, reader)
        : invitation(checkIn, reader);
    }),
});

const isInvited = async (tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant): Promise<boolean> =>
  isOpen(pair) && !(await isFindingItsFeet(tx, pair, now));

export const answeredTouchpoint: Touchpoint<'pair'> = {
  kind: answeredKind,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async ({ members }, reader) => everybodyAnswered(members.length, reader)),
};
