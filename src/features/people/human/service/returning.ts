import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { againKind } from '../model.ts';
import { keepToldUnread } from '../queries.ts';
import { backAmong } from './reading.ts';

type ProgramNow = { readonly programId: string; readonly now: Temporal.Instant };

/** Once for each message and reader. Where all of them are gone once more, its writer hears of it once more. */
export async function sendAgain(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { programId, now }: ProgramNow,
): Promise<void> {
  for (const { message, readerIds } of await backAmong(tx, programId)) {
    if (readerIds.length === 0) continue;
    const { number: occurrence, personId, toldUnreadAt } = message;
    const deliveries = readerIds.map((id) => ({ programId, personId: id, kind: againKind, occurrence }));
    await queueDeliveries(tx, queue, { deliveries, now });
    if (toldUnreadAt) await keepToldUnread(tx, message, undefined);
    tx.concern({ personIds: [personId, ...readerIds] });
  }
}
