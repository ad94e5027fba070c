import { pairReader } from '../../language.ts';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { TouchpointKind } from '../../scheduling/touchpoints.ts';
import { readPair } from '../pairing/service.ts';
import { proposedKind, signedKind } from './model.ts';
import { standingOf } from './service.ts';
import { proposal, signed } from './views.ts';

async function standing(tx: WorkspaceTransaction, pairId: string) {
  return standingOf(tx, await readPair(tx, pairId));
}

/** Neither is on a schedule: both follow what a member did. A proposal set aside before it was sent is not sent. */
export const proposedTouchpoint: TouchpointKind = {
  kind: proposedKind,
  ifUnsure: 'send-again',
  next: async () => undefined,
  compose: async (tx, { pairId, occurrence }) => {
    const { pair, proposed } = await standing(tx, pairId);
    if (proposed?.version !== occurrence || pair.channelId === undefined) return undefined;
    const proposer = pair.members.find(({ id }) => id === proposed.proposedBy);
    return {
      to: { channelId: pair.channelId },
      message: proposal(proposed, proposer?.name ?? '', pairReader),
    };
  },
};

export const signedTouchpoint: TouchpointKind = {
  kind: signedKind,
  ifUnsure: 'let-go',
  next: async () => undefined,
  compose: async (tx, { pairId, occurrence }) => {
    const { pair, signed: agreement } = await standing(tx, pairId);
    if (agreement?.version !== occurrence || pair.channelId === undefined) return undefined;
    return { to: { channelId: pair.channelId }, message: signed(agreement, pairReader) };
  },
};
