import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { nextOccurrence } from '../../../scheduling/due-times.ts';
import { bringForward } from '../../../scheduling/releasing.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { lockLivingPair } from '../../pairs/pair/service/moves.ts';
import { keepChannel, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { dmTurnedKind, isAgreed, NewDmError, newDmKind } from './model.ts';
import { deleteMoves, findMoves, insertMoves, keepAgreed } from './queries.ts';

export const movesOf = findMoves;

/** Each of the pair is asked in private, once, whoever turned it; not where it has another DM by now. */
export async function askAll(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, channelId, now }: Happenings['pairDmTurned'],
): Promise<void> {
  const pair = await lockLivingPair(tx, pairId);
  if (pair?.channelId !== channelId || (await findMoves(tx, pairId)).length > 0) return;
  const personIds = pair.members.map(({ id }) => id);
  await insertMoves(tx, { pairId, personIds, now });
  const occurrence = await nextOccurrence(tx, { pairId, kind: dmTurnedKind });
  const deliveries = personIds.map((personId) => ({ pairId, personId, kind: dmTurnedKind, occurrence }));
  await queueDeliveries(tx, queue, { deliveries, now });
}

/** @returns whether all of the pair go on, so that its new DM opens */
export async function goOn(
  { db, clock, queue }: Pick<Deps, 'db' | 'clock' | 'queue'>,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<{ readonly pair: Pair; readonly isAgreed: boolean }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'go-on-in-new-dm');
    const before = await findMoves(tx, pairId);
    if (before.length === 0) throw new NewDmError('not-asked');
    await keepAgreed(tx, { pairId, personId, now });
    const agreed = isAgreed(await findMoves(tx, pairId));
    if (agreed && !isAgreed(before)) {
      const occurrence = await nextOccurrence(tx, { pairId, kind: newDmKind });
      await queueDeliveries(tx, queue, { deliveries: [{ pairId, kind: newDmKind, occurrence }], now });
    }
    return { pair, isAgreed: agreed };
  });
}

/** From now on the pair's DM is that one, and what has waited for it comes there. */
export async function moveIn(
  tx: WorkspaceTransaction,
  {
    pairId,
    channelId,
    now,
  }: { readonly pairId: string; readonly channelId: string; readonly now: Temporal.Instant },
): Promise<void> {
  await lockLivingPair(tx, pairId);
  await keepChannel(tx, pairId, channelId);
  await deleteMoves(tx, pairId);
  await bringForward(tx, { pairId, now });
}
