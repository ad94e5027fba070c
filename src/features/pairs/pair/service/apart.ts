import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Happenings } from '../../../../happenings.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { nextOccurrence } from '../../../../scheduling/due-times.ts';
import { fatesOf } from '../../../../scheduling/sent.ts';
import { readPair } from './pairs.ts';

type Apart = Happenings['pairDmTurned'] & {
  /** What was on its way to the pair's DM. */
  readonly kind: string;
  /** The same to each in private, by the same number. */
  readonly apartKind: string;
};

/** What was the pair's DM is a channel by now: the latest of a kind that has not come there goes to each of the pair in private, once. */
export async function tellApart(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, channelId, now, kind, apartKind }: Apart,
): Promise<void> {
  const { members, channelId: itsDm } = await readPair(tx, pairId);
  if (itsDm !== channelId) return;
  const occurrence = (await nextOccurrence(tx, { pairId, kind })) - 1;
  const fates = await fatesOf(tx, { pairId, kind, occurrence });
  if (!fates.some(({ isOnItsWay }) => isOnItsWay)) return;
  const deliveries = members.map(({ id: personId }) => ({ pairId, personId, kind: apartKind, occurrence }));
  await queueDeliveries(tx, queue, { deliveries, now });
}
