import type { Deps } from '../../../deps.ts';
import { awaitingOne } from '../../../scheduling/due-times.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { undeliveredKind } from './model.ts';
import { toldNow, undeliveriesOf } from './service.ts';
import { allArrived, undeliveredNotice } from './views.ts';

/** Each admin hears what did not arrive, with the button behind which it can be sent again. */
export const undeliveredTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'program'> => ({
  kind: undeliveredKind,
  audience: 'program',
  when: 'good-moment',
  weight: 'must-arrive',
  recipients: async (tx, { programId }) => [
    ...new Set(await toldNow(tx, programId, clock.now())).difference(
      await awaitingOne(tx, { programId, kind: undeliveredKind }),
    ),
  ],
  compose: async (tx, { programId, personId }) => {
    const now = clock.now();
    if (!(await toldNow(tx, programId, now)).includes(personId)) return undefined;
    const shown = await undeliveriesOf(tx, programId, now);
    return { to: { people: [personId] }, message: undeliveredNotice(shown, await readerOf(tx, personId)) };
  },
  refresh: async (tx, { programId, personId }) => {
    const reader = await readerOf(tx, personId);
    const shown = await undeliveriesOf(tx, programId, clock.now());
    return shown.undelivered.length > 0
      ? undeliveredNotice(shown, reader)
      : allArrived(shown.program, reader);
  },
});
