import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { scheduleNew } from '../../../../scheduling/due-times.ts';
import { outcomeKind, questionKind, reminderKind, type TimeToAnswer } from '../model.ts';

type Asking = {
  /** Made in this transaction, as proposed ones. */
  readonly pairs: readonly { readonly id: string; readonly members: readonly string[] }[];
  readonly time: TimeToAnswer;
  readonly now: Temporal.Instant;
};

/** Asks each member of each pair in private. Whatever they say, the time for it ends at the same moment for all of them. */
export async function askFirst(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairs, time: { until, remindAt }, now }: Asking,
): Promise<void> {
  const deliveries = pairs.flatMap(({ id, members }) =>
    members.map((personId) => ({ pairId: id, personId, kind: questionKind, occurrence: 1 })),
  );
  await queueDeliveries(tx, queue, { deliveries, now });
  const touchpoints = pairs.flatMap(({ id: pairId }) => [
    { pairId, kind: outcomeKind, dueAt: until },
    ...(remindAt ? [{ pairId, kind: reminderKind, dueAt: remindAt }] : []),
  ]);
  await scheduleNew(tx, touchpoints);
}
