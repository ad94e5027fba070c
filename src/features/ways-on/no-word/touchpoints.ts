import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { membershipOf } from '../../people/enrolment/service/membership.ts';
import { isInRounds, programsSatOut } from '../../people/sitting-out/service.ts';
import { isOpen, type Pair } from '../../pairs/pair/model.ts';
import { lockLivingPair } from '../../pairs/pair/service/moves.ts';
import { readPair } from '../../pairs/pair/service/pairs.ts';
import {
  answerByAfter,
  presenceKind,
  presenceOverKind,
  presentKind,
  releasedKind,
  saidIn,
  unaskedKind,
  type Question,
} from './model.ts';
import { answerByOf, latestQuestion, nextLook, releaseUnanswered } from './service.ts';
import { heard, question, questionOver, released, releasedOut, resting, unasked } from './views.ts';

const privately = { audience: 'member', when: 'good-moment', weight: 'must-arrive' } as const;

const nameOf = ({ members }: Pair, personId: string): string =>
  members.find(({ id }) => id === personId)?.name ?? '';

const isAsked = (asked: Question | undefined, number: number): asked is Question =>
  asked?.number === number && asked.state === 'open';

export const presenceTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'member'> => ({
  ...privately,
  kind: presenceKind,
  compose: async (tx, { pairId, personId, occurrence }) => {
    const pair = await readPair(tx, pairId);
    const asked = await latestQuestion(tx, pairId);
    if (!isAsked(asked, occurrence) || !isOpen(pair)) return undefined;
    const sent = { ...asked, answerBy: answerByAfter(clock.now()) };
    const message = question(sent, nameOf(pair, asked.askedBy), await readerOf(tx, personId));
    return { to: { people: [personId] }, message };
  },
  refresh: async (tx, { pairId, personId, occurrence }) => {
    const reader = await readerOf(tx, personId);
    const pair = await readPair(tx, pairId);
    const asked = await latestQuestion(tx, pairId);
    // Once the pair is released it stays, so that somebody who comes back is welcomed.
    if (asked?.number === occurrence && asked.state === 'released') return undefined;
    if (!isAsked(asked, occurrence) || pair.state === 'ended') return questionOver(reader);
    const answerBy = await answerByOf(tx, asked);
    const sent = typeof answerBy === 'string' ? asked : { ...asked, answerBy };
    return question(sent, nameOf(pair, asked.askedBy), reader);
  },
});

/** What one of the others chose to say. */
export const presentTouchpoint: Touchpoint<'member'> = {
  ...privately,
  kind: presentKind,
  compose: async (tx, { pairId, personId, occurrence }) => {
    const pair = await readPair(tx, pairId);
    if (pair.state === 'ended') return undefined;
    const { seat, answer } = saidIn(occurrence);
    const name = pair.members[seat]?.name ?? '';
    const message = heard(answer, { pairId, name }, await readerOf(tx, personId));
    return { to: { people: [personId] }, message };
  },
};

/** Nobody is released who could not be asked. */
export const unaskedTouchpoint: Touchpoint<'member'> = {
  ...privately,
  kind: unaskedKind,
  compose: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    if (!isOpen(pair)) return undefined;
    const reader = await readerOf(tx, personId);
    return { to: { people: [personId] }, message: unasked(pair, { personId, reader }) };
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

/** Releases the pair once the time to answer is over, and nobody has. */
export const presenceOverTouchpoint = (deps: Pick<Deps, 'queue' | 'announce'>): Touchpoint<'member'> => ({
  kind: presenceOverKind,
  audience: 'member',
  when: 'exact',
  weight: 'must-arrive',
  lock: lockLivingPair,
  whenDue: (tx, { pairId }, now) => releaseUnanswered(tx, deps, { pairId, now }),
  next: (tx, { pairId }, now) => nextLook(tx, pairId, now),
  compose: async () => undefined,
});
