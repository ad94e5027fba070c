import type { Deps } from '../../../deps.ts';
import { pairReader } from '../../../language.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readPair } from '../pair/service/pairs.ts';
import { nextRoundOf, programOf } from '../../programs/program/service.ts';
import { endedKind } from './model.ts';
import { pairEnded, pairEndedWithProgram } from './views.ts';

/** The last that comes to a pair. One that was never introduced hears nothing. */
export const endedTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  kind: endedKind,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
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
