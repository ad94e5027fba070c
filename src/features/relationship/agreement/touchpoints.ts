import { pairReader } from '../../../language.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { toPairDm } from '../../pairs/pair/service/pairs.ts';
import { proposedKind, signedKind } from './model.ts';
import { agreementStateOf } from './service.ts';
import { proposal, signed } from './views.ts';

/** A proposal that was set aside before it was sent is not sent. */
export const proposedTouchpoint: Touchpoint<'pair'> = {
  kind: proposedKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair) => {
      const { proposed } = await agreementStateOf(tx, pair);
      if (proposed?.version !== occurrence) return undefined;
      const proposer = pair.members.find(({ id }) => id === proposed.proposedBy);
      return proposal(proposed, proposer?.name ?? '', pairReader);
    }),
};

export const signedTouchpoint: Touchpoint<'pair'> = {
  kind: signedKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair) => {
      const { signed: agreement } = await agreementStateOf(tx, pair);
      return agreement?.version === occurrence ? signed(agreement, pairReader) : undefined;
    }),
};
