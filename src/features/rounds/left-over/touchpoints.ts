import { leftOverKind, noMoreRoundsKind } from './model.ts';
import type { Deps } from '../../../deps.ts';
import { readerOf } from '../../../slack/directory.ts';
import type { PersonalKind, ProgramKind } from '../../../scheduling/touchpoints.ts';
import { nextRoundOf, programOf } from '../../programs/program/service.ts';
import { leftOverNow } from './service.ts';
import { noMoreRounds, leftOverNotice } from './views.ts';

/** Whoever has no peer after a round is told at once, in private. */
export const leftOverTouchpoint = ({ clock }: Pick<Deps, 'clock'>): PersonalKind => ({
  kind: leftOverKind,
  ifUnsure: 'let-go',
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

/** Tells whoever waits for a peer that no round will come. */
export const noMoreRoundsTouchpoint: ProgramKind = {
  kind: noMoreRoundsKind,
  ifUnsure: 'let-go',
  recipients: async () => [],
  next: async () => undefined,
  compose: async (tx, { programId, personId }) => {
    const { name, isArchived } = await programOf(tx, programId);
    if (!isArchived) return undefined;
    return { to: { people: [personId] }, message: noMoreRounds(name, await readerOf(tx, personId)) };
  },
};
