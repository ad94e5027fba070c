import { pairReader } from '../../language.ts';
import type { TouchpointKind } from '../../scheduling/touchpoints.ts';
import { readPair } from '../pairing/service.ts';
import { sessionHeldKind } from './model.ts';
import { rotaOf } from './service.ts';
import { sessionHeld } from './views.ts';

/** Not on a schedule: it follows what a member did. */
export const sessionHeldTouchpoint: TouchpointKind = {
  kind: sessionHeldKind,
  ifUnsure: 'let-go',
  next: async () => undefined,
  compose: async (tx, { pairId }) => {
    const pair = await readPair(tx, pairId);
    if (pair.channelId === undefined) return undefined;
    return { to: { channelId: pair.channelId }, message: sessionHeld(await rotaOf(tx, pair), pairReader) };
  },
};
