import type { Deps } from '../../../deps.ts';
import { todayOf } from '../../../language.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { programOf } from '../../programs/program/service.ts';
import { roundAheadKind } from './model.ts';
import { roundAheadOf, toldNow } from './service.ts';
import { noRoundAhead, roundAhead } from './views.ts';

/** Some days before a round, each who would be in it. On its day it is too late to be told beforehand. */
export const roundAheadTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'program'> => ({
  kind: roundAheadKind,
  audience: 'program',
  when: 'good-moment',
  weight: 'must-arrive',
  recipients: (tx, { programId }) => toldNow(tx, programId),
  compose: async (tx, { programId, personId }) => {
    const now = clock.now();
    const reader = await readerOf(tx, personId);
    const ahead = await roundAheadOf(tx, { programId, personId }, now);
    const isBefore = ahead && Temporal.PlainDate.compare(todayOf(reader, now), ahead.day) < 0;
    return isBefore ? { to: { people: [personId] }, message: roundAhead(ahead, reader) } : undefined;
  },
  refresh: async (tx, { programId, personId }) => {
    const reader = await readerOf(tx, personId);
    const ahead = await roundAheadOf(tx, { programId, personId }, clock.now());
    return ahead ? roundAhead(ahead, reader) : noRoundAhead((await programOf(tx, programId)).name, reader);
  },
});
