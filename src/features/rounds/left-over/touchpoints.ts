import { leftOverKind, noMoreRoundsKind, roundsAgainKind } from './model.ts';
import type { Deps } from '../../../deps.ts';
import { readerOf } from '../../../slack/directory.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { nextRoundOf, programOf } from '../../programs/program/service.ts';
import { membershipOf } from '../../people/enrolment/service/membership.ts';
import { pairsOf } from '../../pairs/pair/service/pairs.ts';
import { leftOverNow } from './service.ts';
import { noMoreRounds, leftOverNotice, roundsAgain } from './views.ts';

/** Whoever has no peer after a round is told at once, in private. */
export const leftOverTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'person'> => ({
  kind: leftOverKind,
  audience: 'person',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { personId, occurrence }) => {
    const now = clock.now();
    const leftOver = await leftOverNow(tx, { personId, number: occurrence }, now);
    if (!leftOver) return undefined;
    const { name: program } = await programOf(tx, leftOver.programId);
    const reader = await readerOf(tx, personId);
    const nextRound = await nextRoundOf(tx, leftOver, { reader, now });
    const message = leftOverNotice({ ...leftOver, program, nextRound }, reader);
    return { to: { people: [personId] }, message };
  },
});

/** Tells whoever heard that no round will come that the program goes on. */
export const roundsAgainTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'program'> => ({
  kind: roundsAgainKind,
  audience: 'program',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { programId, personId }) => {
    const now = clock.now();
    const { name, isArchived } = await programOf(tx, programId);
    const { kind } = await membershipOf(tx, { programId, personId }, now);
    const hasPair = (await pairsOf(tx, personId)).some((pair) => pair.programId === programId);
    if (isArchived || kind === 'out' || hasPair) return undefined;
    const reader = await readerOf(tx, personId);
    const nextRound = await nextRoundOf(tx, { programId }, { reader, now });
    return { to: { people: [personId] }, message: roundsAgain(name, nextRound, reader) };
  },
});

/** Tells whoever waits for a peer that no round will come. */
export const noMoreRoundsTouchpoint: Touchpoint<'program'> = {
  kind: noMoreRoundsKind,
  audience: 'program',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { programId, personId }) => {
    const { name, isArchived } = await programOf(tx, programId);
    if (!isArchived) return undefined;
    return { to: { people: [personId] }, message: noMoreRounds(name, await readerOf(tx, personId)) };
  },
};
