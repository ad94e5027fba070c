import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import type { Message } from '../../../slack/blocks.ts';
import { readerOf } from '../../../slack/directory.ts';
import { membershipOf } from '../../people/enrolment/service/membership.ts';
import { isInRounds, programsSatOut } from '../../people/sitting-out/service.ts';
import { isOpen, zoneOf, type Pair } from '../../pairs/pair/model.ts';
import { lockLivingPair } from '../../pairs/pair/service/moves.ts';
import { readPair } from '../../pairs/pair/service/pairs.ts';
import {
  answerOf,
  lastDayAfter,
  partlyKind,
  presenceKind,
  presenceOverKind,
  presentKind,
  releasedKind,
  presenceRestsKind,
  saidIn,
  silentIn,
  unaskedKind,
  type NoWordQuestion,
} from './model.ts';
import { latestQuestion, questionFound, saidTo, unreachedBy } from './service/reading.ts';
import { nextLook, releaseUnanswered } from './service/releasing.ts';
import {
  heard,
  partly,
  question,
  questionOver,
  questionReleased,
  released,
  releasedOut,
  resting,
  rests,
  stopped,
  thanked,
  unasked,
  waysOver,
} from './views.ts';

const privately = { audience: 'member', when: 'good-moment', weight: 'must-arrive' } as const;

const nameOf = ({ members }: Pair, personId: string): string =>
  members.find(({ id }) => id === personId)?.name ?? '';

const isAsked = (asked: NoWordQuestion | undefined, number: number): asked is NoWordQuestion =>
  asked?.number === number && asked.state === 'open';

export const presenceTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'member'> => ({
  ...privately,
  kind: presenceKind,
  compose: async (tx, { pairId, personId, occurrence }) => {
    const pair = await readPair(tx, pairId);
    const asked = await latestQuestion(tx, pairId);
    if (!isAsked(asked, occurrence) || !isOpen(pair)) return undefined;
    const sent = { ...asked, lastDay: lastDayAfter(clock.now(), zoneOf(pair, personId)) };
    const message = question(sent, nameOf(pair, asked.askedBy), await readerOf(tx, personId));
    return { to: { people: [personId] }, message };
  },
  refresh: async (tx, { pairId, personId, occurrence }) => {
    const reader = await readerOf(tx, personId);
    const pair = await readPair(tx, pairId);
    const asked = await latestQuestion(tx, pairId);
    if (asked?.number === occurrence && asked.state === 'released') return questionReleased(reader);
    const answer = answerOf(personId, pair, await saidTo(tx, { pairId, number: occurrence }));
    if (answer === 'stop') {
      if (!asked) return undefined;
      const seat = pair.members.findIndex(({ id }) => id === personId);
      return stoppedFor(tx, pair, { personId, seat, askedBy: asked.askedBy, now: clock.now() });
    }
    if (answer && isOpen(pair)) return thanked(answer, pairId, reader);
    if (!isAsked(asked, occurrence) || !isOpen(pair)) return questionOver(reader);
    const found = await questionFound(tx, pair, { personId, now: clock.now() });
    const lastDay = found?.lastDay;
    return lastDay && question({ ...asked, lastDay }, nameOf(pair, asked.askedBy), reader);
  },
});

/** What leads on from it is for a pair that neither rests nor ends. */
const overOnceAtRest: NonNullable<Touchpoint<'member'>['refresh']> = async (tx, { pairId, personId }) =>
  isOpen(await readPair(tx, pairId)) ? undefined : waysOver(await readerOf(tx, personId));

/** What one of the others chose to say. */
export const presentTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'member'> => ({
  ...privately,
  kind: presentKind,
  compose: async (tx, { pairId, personId, occurrence }) => {
    const pair = await readPair(tx, pairId);
    const { seat, answer } = saidIn(occurrence);
    const to = { people: [personId] };
    if (answer === 'stop') {
      const message = await stoppedFor(tx, pair, { personId, seat, askedBy: personId, now: clock.now() });
      return message && { to, message };
    }
    if (pair.state === 'ended') return undefined;
    const name = pair.members[seat]?.name ?? '';
    return { to, message: heard(answer, { pairId, name }, await readerOf(tx, personId)) };
  },
  refresh: async (tx, delivery) =>
    saidIn(delivery.occurrence).answer === 'stop' ? undefined : overOnceAtRest(tx, delivery),
});

type OfStopped = {
  readonly personId: string;
  /** Of the one who would rather stop. */
  readonly seat: number;
  readonly askedBy: string;
  readonly now: Temporal.Instant;
};

/** To one who has left the program nothing. */
async function stoppedFor(
  tx: WorkspaceTransaction,
  pair: Pair,
  { personId, seat, askedBy, now }: OfStopped,
): Promise<Message | undefined> {
  const whose = { programId: pair.programId, personId };
  if ((await membershipOf(tx, whose, now)).kind === 'out') return undefined;
  const stopper = pair.members[seat];
  const to = personId === askedBy ? 'asker' : personId === stopper?.id ? 'stopper' : 'other';
  const seen = { personId, reader: await readerOf(tx, personId) };
  return stopped({ pair, by: stopper?.name ?? '', to, isInRounds: await isInRounds(tx, whose, now) }, seen);
}

/** Of three one has answered, and the time of the other is over. */
export const partlyTouchpoint: Touchpoint<'member'> = {
  ...privately,
  kind: partlyKind,
  compose: async (tx, { pairId, personId, occurrence }) => {
    const pair = await readPair(tx, pairId);
    const asked = await latestQuestion(tx, pairId);
    if (!isOpen(pair) || asked?.number !== occurrence) return undefined;
    const names = silentIn(pair, asked, await saidTo(tx, asked)).map(({ name }) => name);
    return { to: { people: [personId] }, message: partly(pairId, names, await readerOf(tx, personId)) };
  },
  refresh: overOnceAtRest,
};

/** Nobody is released who could not be asked. */
export const unaskedTouchpoint: Touchpoint<'member'> = {
  ...privately,
  kind: unaskedKind,
  compose: async (tx, { pairId, personId, occurrence }) => {
    const pair = await readPair(tx, pairId);
    const asked = await latestQuestion(tx, pairId);
    if (!isOpen(pair) || asked?.number !== occurrence) return undefined;
    const names = await unreachedBy(tx, asked, pair);
    return { to: { people: [personId] }, message: unasked(pairId, names, await readerOf(tx, personId)) };
  },
  refresh: overOnceAtRest,
};

/** To who asked: the pair rests by now, so that nobody is asked any more. */
export const restsTouchpoint: Touchpoint<'member'> = {
  ...privately,
  kind: presenceRestsKind,
  compose: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    if (pair.state !== 'paused') return undefined;
    const reader = await readerOf(tx, personId);
    return { to: { people: [personId] }, message: rests(pair, { personId, reader }) };
  },
};

export const releasedTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'member'> => ({
  ...privately,
  kind: releasedKind,
  compose: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    const asked = await latestQuestion(tx, pairId);
    const { programId } = pair;
    const { kind } = await membershipOf(tx, { programId, personId }, clock.now());
    if (!asked || kind === 'out') return undefined;
    const stop = (await saidTo(tx, asked)).find(({ answer }) => answer === 'stop');
    if (stop) {
      const whose = { personId, seat: stop.seat, askedBy: asked.askedBy, now: clock.now() };
      const message = await stoppedFor(tx, pair, whose);
      return message && { to: { people: [personId] }, message };
    }
    const reader = await readerOf(tx, personId);
    const isResting = personId !== asked.askedBy && (await programsSatOut(tx, personId)).has(programId);
    const seen = { personId, reader };
    if (isResting) return { to: { people: [personId] }, message: resting(pair, seen) };
    const message = (await isInRounds(tx, { programId, personId }, clock.now()))
      ? released(pair, asked.askedBy, seen)
      : releasedOut(pair, seen);
    return { to: { people: [personId] }, message };
  },
});

/** Releases the pair once the time to answer is over, and nobody has: at a moment at which it can be told to all of it. */
export const presenceOverTouchpoint = (deps: Pick<Deps, 'queue' | 'announce'>): Touchpoint<'member'> => ({
  kind: presenceOverKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  lock: lockLivingPair,
  whenDue: (tx, { pairId }, now) => releaseUnanswered(tx, deps, { pairId, now }),
  next: (tx, { pairId }, now) => nextLook(tx, pairId, now),
  compose: async () => undefined,
});
