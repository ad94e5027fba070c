import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Happenings } from '../../../../happenings.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { messageKind, unsureKind } from '../model.ts';
import { findMessage } from '../queries.ts';

/** Its writer hears that nobody knows whether it reached a reader; once, however many these are. */
export async function tellUnsure(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { kind, how, programId, occurrence, now }: Happenings['deliveryFailed'],
): Promise<void> {
  if (kind !== messageKind || how !== 'unsure' || programId === null) return;
  const message = await findMessage(tx, { programId, number: occurrence });
  if (!message) return;
  const { personId } = message;
  tx.concern({ personIds: [personId] });
  await queueDeliveries(tx, queue, {
    deliveries: [{ programId, personId, kind: unsureKind, occurrence }],
    now,
  });
}
