import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { roundDayKind } from './model.ts';
import { remindedNow, roundOf } from './service.ts';
import { roundDay, roundDaySettled } from './views.ts';

/** On the day of the next round, each admin gets the button that begins it. */
export const roundDayTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'program'> => ({
  kind: roundDayKind,
  audience: 'program',
  when: 'good-moment',
  weight: 'must-arrive',
  recipients: (tx, { programId }) => remindedNow(tx, programId),
  compose: async (tx, { programId, personId }) => {
    if (!(await remindedNow(tx, programId)).includes(personId)) return undefined;
    const message = roundDay(await roundOf(tx, programId, clock.now()), await readerOf(tx, personId));
    return { to: { people: [personId] }, message };
  },
  refresh: async (tx, { programId, personId }) => {
    const round = await roundOf(tx, programId, clock.now());
    const reader = await readerOf(tx, personId);
    return (await remindedNow(tx, programId)).includes(personId)
      ? roundDay(round, reader)
      : roundDaySettled(round.program.name, reader);
  },
});
