import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { programOf } from '../../programs/program/service.ts';
import { digestKind, nextDigest } from './model/digest.ts';
import { bringUpToDate } from '../measures/service.ts';
import { digestReaders, itemsIn, reportFor } from './service.ts';
import { digest, digestOver } from './views/digest.ts';

/** What comes later than that is near the next one. */
const staleAfter = Temporal.Duration.from({ hours: 10 * 24 });

/** At the start of each month, to each admin who has not stopped it, until the program is archived. */
export const digestTouchpoint = ({
  clock,
  content,
}: Pick<Deps, 'clock' | 'content'>): Touchpoint<'program'> => ({
  kind: digestKind,
  audience: 'program',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter,
  recipients: (tx, { programId }) => digestReaders(tx, programId),
  next: async (tx, { programId }, now) =>
    (await programOf(tx, programId)).isArchived ? undefined : nextDigest(now),
  compose: async (tx, { programId, personId }) => {
    if (!(await digestReaders(tx, programId)).includes(personId)) return undefined;
    const now = clock.now();
    await bringUpToDate(tx, programId, { now, items: itemsIn(content) });
    const report = await reportFor(tx, { programId, personId, now });
    return { to: { people: [personId] }, message: digest(report, await readerOf(tx, personId)) };
  },
  // What it says of that month stays; only whether it is sent again changes what can be pressed.
  refresh: async (tx, { programId, personId }) => {
    if ((await digestReaders(tx, programId)).includes(personId)) return undefined;
    return digestOver((await programOf(tx, programId)).name, await readerOf(tx, personId));
  },
});
