import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readerOf } from '../../../slack/directory.ts';
import { programOf } from '../../programs/program/service.ts';
import { digestKind, nextDigest } from './model/digest.ts';
import { isWorthADigest } from './model/report.ts';
import { bringUpToDate } from '../measures/service.ts';
import { digestReaders, itemsIn, reportFor } from './service.ts';
import { digest } from './views/digest.ts';

/**
 * At the start of each month, to each admin who has not stopped it, until the program is archived. It is for the one who runs
 * the program: that must not take from what comes to them as a peer, so that it is no nudge. It stays as it was sent: what it says
 * is of that month, and all that can be pressed in it holds whatever changes.
 */
export const digestTouchpoint = ({
  clock,
  content,
}: Pick<Deps, 'clock' | 'content'>): Touchpoint<'program'> => ({
  kind: digestKind,
  audience: 'program',
  when: 'good-moment',
  weight: 'must-arrive',
  recipients: (tx, { programId }) => digestReaders(tx, programId),
  next: async (tx, { programId }, now) =>
    (await programOf(tx, programId)).isArchived ? undefined : nextDigest(now),
  compose: async (tx, { programId, personId }) => {
    if (!(await digestReaders(tx, programId)).includes(personId)) return undefined;
    const now = clock.now();
    await bringUpToDate(tx, programId, { now, items: itemsIn(content) });
    const report = await reportFor(tx, { programId, personId, now });
    if (!isWorthADigest(report)) return undefined;
    return { to: { people: [personId] }, message: digest(report, await readerOf(tx, personId)) };
  },
});
