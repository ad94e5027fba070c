import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { latestQueuedAt } from '../../../scheduling/sent.ts';
import { lockPairsOf } from '../../pairs/pair/service/moves.ts';
import { pairsOf } from '../../pairs/pair/service/pairs.ts';
import { lockPrograms } from '../../programs/program/service.ts';
import { hasBegun } from '../bookings/model/booking.ts';
import { aheadOf, hoursOfMember } from '../bookings/service/standing.ts';
import { restsKind } from '../series/model.ts';
import { fitOf, isWorse, occurrenceOf, outOfHoursKind } from './model.ts';

type Parts = Pick<Deps, 'queue'>;

/**
 * A session that suited somebody's hours, and suits them worse since they changed, is told of to its pair: who it is knows, and the others
 * are told no more than that it is one of them. Where a series comes to rest over it, that says when the session is.
 */
export async function lookAtHours(
  tx: WorkspaceTransaction,
  { queue }: Parts,
  { programId, personId, before, now }: Happenings['hoursChanged'],
): Promise<void> {
  if (!before) return;
  for (const pair of await lockPairsOf(tx, { programId, personId })) {
    const booking = await aheadOf(tx, pair.id, now);
    const hours = await hoursOfMember(tx, pair, { personId, now });
    if (!booking || hasBegun(booking, now) || !hours) continue;
    if (!isWorse(fitOf(booking, hours), fitOf(booking, { ...hours, ...before }))) continue;
    if (await hasJustComeToRest(tx, pair.id, now)) continue;
    const deliveries = [{ pairId: pair.id, kind: outOfHoursKind, occurrence: occurrenceOf(booking) }];
    await queueDeliveries(tx, queue, { deliveries, now });
  }
}

/** In the same transaction. */
async function hasJustComeToRest(
  tx: WorkspaceTransaction,
  pairId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const at = await latestQueuedAt(tx, { pairId, kinds: [restsKind] });
  return at !== undefined && Math.abs(at.since(now).total('seconds')) < 1;
}

/** As `lookAtHours`, in all of their programs. */
export async function lookAtMove(
  tx: WorkspaceTransaction,
  parts: Parts,
  { personId, before, now }: Happenings['zoneMoved'],
): Promise<void> {
  const programIds = [...new Set((await pairsOf(tx, personId)).map(({ programId }) => programId))];
  await lockPrograms(tx, programIds);
  for (const programId of programIds)
    await lookAtHours(tx, parts, { programId, personId, before: { timeZone: before }, now });
}
