import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { nextOccurrence, scheduleAnew, unschedule } from '../../../../scheduling/due-times.ts';
import { latestQueuedAt } from '../../../../scheduling/sent.ts';
import { isOpen } from '../../../pairs/pair/model.ts';
import { readPair } from '../../../pairs/pair/service/pairs.ts';
import { askedAnewKind, calmAfterReturn, questionKind, releaseKind } from '../model.ts';
import { findToCome } from '../queries.ts';
import { hasStillToBegin } from '../service.ts';

/** Since when the question counts that a pair is asked: what came before it could not answer is over. */
export const asksSince = (tx: WorkspaceTransaction, pairId: string): Promise<Temporal.Instant | undefined> =>
  latestQueuedAt(tx, { pairId, kinds: [askedAnewKind] });

/**
 * These pairs, which are locked, go on. Those that were asked whether they want to begin, and could not answer meanwhile, are asked once
 * more, and have the whole time from then on.
 */
export async function askAnew(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairIds, now }: { readonly pairIds: readonly string[]; readonly now: Temporal.Instant },
): Promise<void> {
  for (const pairId of await findToCome(tx, { pairIds, kinds: [releaseKind] })) {
    const pair = await readPair(tx, pairId);
    if (!isOpen(pair) || !(await hasStillToBegin(tx, pair))) continue;
    await unschedule(tx, { pairId, kind: releaseKind });
    await scheduleAnew(tx, { pairId, kind: questionKind, dueAt: now.add(calmAfterReturn) });
    const mark = { pairId, kind: askedAnewKind };
    const deliveries = [{ ...mark, occurrence: await nextOccurrence(tx, mark) }];
    await queueDeliveries(tx, queue, { deliveries, now });
  }
}
