import type { Deps } from '../../../deps.ts';
import { pairReader } from '../../../language.ts';
import { followUp, type TouchpointKind } from '../../../scheduling/touchpoints.ts';
import { readPair } from '../pair/service/pairs.ts';
import { nextRoundOf, programOf } from '../../programs/program/service.ts';
import { endedKind } from './model.ts';
import { pairEnded, pairEndedWithProgram } from './views.ts';

/** The last that comes to a pair. One that was never introduced hears nothing. */
export const endedTouchpoint = ({ clock }: Pick<Deps, 'clock'>): TouchpointKind =>
  followUp({
    kind: endedKind,
    ifUnsure: 'send-again',
    compose: async (tx, { pairId }) => {
      const pair = await readPair(tx, pairId);
      if (pair.channelId === undefined) return undefined;
      const to = { channelId: pair.channelId };
      const { isArchived } = await programOf(tx, pair.programId);
      if (isArchived) return { to, message: pairEndedWithProgram(pairReader) };
      const nextRound = await nextRoundOf(tx, pair, { reader: pairReader, now: clock.now() });
      return { to, message: pairEnded(nextRound, pairReader) };
    },
  });
