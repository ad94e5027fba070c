import type { Reader } from '../../../language.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import type { Message } from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { inPairDm, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { proposedKind, signedKind, type Agreement } from './model.ts';
import { agreementStateOf, versionOf } from './service.ts';
import { proposal, signed } from './views.ts';

/** A proposal that was set aside before it was sent is not sent. */
export const proposedTouchpoint: Touchpoint<'pair'> = {
  kind: proposedKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      const { proposed } = await agreementStateOf(tx, pair);
      if (proposed?.version !== occurrence) return undefined;
      return proposalIn(pair, proposed, reader);
    }),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const agreement = await versionOf(tx, pairId, occurrence);
      return agreement && proposalIn(pair, agreement, reader);
    }),
};

function proposalIn({ members }: Pair, agreement: Agreement, reader: Reader): Message {
  const proposer = members.find(({ id }) => id === agreement.proposedBy);
  return proposal(agreement, proposer?.name ?? '', reader);
}

export const signedTouchpoint: Touchpoint<'pair'> = {
  kind: signedKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      const { signed: agreement } = await agreementStateOf(tx, pair);
      return agreement?.version === occurrence ? signed(agreement, reader) : undefined;
    }),
};
