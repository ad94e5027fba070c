import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { roundDayKind } from './model.ts';
import { programOf } from '../../programs/program/service.ts';
import { remindedNow } from './service.ts';
import { roundDay, roundDaySettled } from './views.ts';

/** On the day of the next round, each admin gets the button that begins it. */
export const roundDayTouchpoint: Touchpoint<'program'> = {
  kind: roundDayKind,
  audience: 'program',
  when: 'good-moment',
  weight: 'must-arrive',
  recipients: (tx, { programId }) => remindedNow(tx, programId),
  compose: async (tx, { programId, personId }) => {
    if (!(await remindedNow(tx, programId)).includes(personId)) return undefined;
    const message = roundDay(await programOf(tx, programId), await readerOf(tx, personId));
    return { to: { people: [personId] }, message };
  },
  refresh: async (tx, { programId, personId }) => {
    const program = await programOf(tx, programId);
    const reader = await readerOf(tx, personId);
    return (await remindedNow(tx, programId)).includes(personId)
      ? roundDay(program, reader)
      : roundDaySettled(program.name, reader);
  },
};
