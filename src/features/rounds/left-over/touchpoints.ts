import { leftOverKind } from './model.ts';
import type { Deps } from '../../../deps.ts';
import { readerOf } from '../../../slack/directory.ts';
import type { PersonalKind } from '../../../scheduling/touchpoints.ts';
import { nextRoundOf, programOf } from '../../programs/program/service.ts';
import { leftOverNow } from './service.ts';
import { leftOverNotice } from './views.ts';

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
