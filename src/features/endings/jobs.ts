import { pairReader } from '../../language.ts';
import { followUp } from '../../scheduling/touchpoints.ts';
import { readPair } from '../pairing/service/pairs.ts';
import { endedKind } from './model.ts';
import { pairEnded } from './views.ts';

/** The last that comes to a pair. One that was never introduced hears nothing. */
export const endedTouchpoint = followUp({
  kind: endedKind,
  ifUnsure: 'send-again',
  compose: async (tx, { pairId }) => {
    const { channelId } = await readPair(tx, pairId);
    return channelId === undefined ? undefined : { to: { channelId }, message: pairEnded(pairReader) };
  },
});
