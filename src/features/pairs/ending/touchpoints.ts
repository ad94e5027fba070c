import type { Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { membershipOf } from '../../people/enrolment/service/membership.ts';
import { pairReaderOf, pairsOf, readPair } from '../pair/service/pairs.ts';
import { nextRoundOf, programOf } from '../../programs/program/service.ts';
import { dmClosedKind, endedKind, neverMetKind } from './model.ts';
import { neverMet, pairEnded, pairEndedWithProgram } from './views.ts';

/** The last that comes to a pair: from then on its DM is closed for the bot. */
export const endedTouchpoint = ({ clock, queue }: Pick<Deps, 'clock' | 'queue'>): Touchpoint<'pair'> => ({
  kind: endedKind,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { pairId }) => {
    const pair = await readPair(tx, pairId);
    if (pair.channelId === undefined) return undefined;
    const reader = await pairReaderOf(tx, pair);
    const to = { channelId: pair.channelId };
    const { isArchived } = await programOf(tx, pair.programId);
    if (isArchived) return { to, message: pairEndedWithProgram(reader) };
    const nextRound = await nextRoundOf(tx, pair, { reader, now: clock.now() });
    return { to, message: pairEnded(nextRound, reader) };
  },
  afterwards: (tx, { pairId }) =>
    queueDeliveries(tx, queue, {
      deliveries: [{ pairId, kind: dmClosedKind, occurrence: 1 }],
      now: clock.now(),
    }),
});

/** Closes the DM for the bot, unless the same people are a pair again, who meet in it. */
export const dmClosedTouchpoint: Touchpoint<'pair'> = {
  kind: dmClosedKind,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { pairId }) => {
    const { channelId, members } = await readPair(tx, pairId);
    const [member] = members;
    const isInUse = member && (await pairsOf(tx, member.id)).some((pair) => pair.channelId === channelId);
    return channelId === undefined || isInUse ? undefined : { closes: channelId };
  },
};

/** In private, since there is no DM; nothing to one who has left too, or has found a peer meanwhile. */
export const neverMetTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'member'> => ({
  kind: neverMetKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { pairId, personId }) => {
    const now = clock.now();
    const { programId, channelId } = await readPair(tx, pairId);
    const { kind } = await membershipOf(tx, { programId, personId }, now);
    const hasPair = (await pairsOf(tx, personId)).some((each) => each.programId === programId);
    if (channelId !== undefined || kind === 'out' || hasPair) return undefined;
    const reader = await readerOf(tx, personId);
    const { name: program } = await programOf(tx, programId);
    const nextRound = await nextRoundOf(tx, { programId }, { reader, now });
    return { to: { people: [personId] }, message: neverMet({ program, nextRound }, reader) };
  },
});
