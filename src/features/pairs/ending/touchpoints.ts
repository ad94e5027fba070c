import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { nextOccurrence } from '../../../scheduling/due-times.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import type { Message } from '../../../slack/blocks.ts';
import { readerOf } from '../../../slack/directory.ts';
import { membershipOf } from '../../people/enrolment/service/membership.ts';
import { isInRounds } from '../../people/sitting-out/service.ts';
import type { Pair } from '../pair/model.ts';
import { pairReaderOf, pairsOf, readPair } from '../pair/service/pairs.ts';
import { nextRoundOf, programOf } from '../../programs/program/service.ts';
import { dmClosedKind, endedApartKind, endedKind, neverMetKind } from './model.ts';
import { canWriteOn, haveMet, sessionCanceled } from './service.ts';
import { neverMet, pairEnded, pairEndedApart, pairEndedWithProgram } from './views.ts';

/** The last that comes to a pair: from then on its DM is closed for the bot. */
export const endedTouchpoint = ({ clock, queue }: Pick<Deps, 'clock' | 'queue'>): Touchpoint<'pair'> => ({
  kind: endedKind,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { pairId }) => {
    const pair = await readPair(tx, pairId);
    const isToldApart = (await nextOccurrence(tx, { pairId, kind: endedApartKind })) > 1;
    if (pair.channelId === undefined || isToldApart) return undefined;
    const of = pair.members.map(({ id }) => id);
    const message = await lastWord(tx, pair, { reader: await pairReaderOf(tx, pair), now: clock.now() });
    return { to: { channelId: pair.channelId, of }, message };
  },
  afterwards: (tx, { pairId }) =>
    queueDeliveries(tx, queue, {
      deliveries: [{ pairId, kind: dmClosedKind, occurrence: 1 }],
      now: clock.now(),
    }),
});

type Told = { readonly reader: Reader; readonly now: Temporal.Instant };

async function lastWord(tx: WorkspaceTransaction, pair: Pair, { reader, now }: Told): Promise<Message> {
  const { isArchived } = await programOf(tx, pair.programId);
  const over = {
    pair,
    hasMet: await haveMet(tx, pair.id),
    canWriteOn: await canWriteOn(tx, pair),
    canceled: await sessionCanceled(tx, pair.id),
  };
  return isArchived
    ? pairEndedWithProgram(over, reader)
    : pairEnded({ ...over, nextRound: await nextRoundOf(tx, pair, { reader, now }) }, reader);
}

/** The last word to each in private, where it cannot stand in the pair's DM. */
export const endedApartTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'member'> => ({
  kind: endedApartKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    const now = clock.now();
    const { kind } = await membershipOf(tx, { programId: pair.programId, personId }, now);
    if (kind === 'out') return undefined;
    const { isArchived } = await programOf(tx, pair.programId);
    const reader = await readerOf(tx, personId);
    const nextRound = await nextRoundOf(tx, pair, { reader, now });
    const message = pairEndedApart({ pair, personId, isArchived, nextRound }, reader);
    return { to: { people: [personId] }, message };
  },
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
    const unmet = { program, nextRound, isInRounds: await isInRounds(tx, { programId, personId }, now) };
    return { to: { people: [personId] }, message: neverMet(unmet, reader) };
  },
});
