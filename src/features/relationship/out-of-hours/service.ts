import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import type { WorkingHours } from '../../../scheduling/schedule.ts';
import { latestQueuedAt } from '../../../scheduling/sent.ts';
import { lockPairsOf } from '../../pairs/pair/service/moves.ts';
import { pairsOf } from '../../pairs/pair/service/pairs.ts';
import { lockPrograms } from '../../programs/program/service.ts';
import { hasBegun } from '../bookings/model/booking.ts';
import { aheadOf, hoursOfMember } from '../bookings/service/standing.ts';
import { restsKind } from '../series/model.ts';
import { fitOf, isWorse, occurrenceOf, outOfHoursKind, withoutDayOff } from './model.ts';

type Parts = Pick<Deps, 'queue'>;

/**
 * A session that suited somebody's hours, and suits them worse since they changed, is told of to its pair: who it is knows, and the others
 * are told no more than that it is one of them. Where a series comes to rest over it, that says when the session is.
 */
export async function lookAtHours(
  tx: WorkspaceTransaction,
  parts: Parts,
  { before, ...whose }: Happenings['hoursChanged'],
): Promise<void> {
  if (before) await lookAt(tx, parts, { ...whose, hoursBefore: (hours) => ({ ...hours, ...before }) });
}

type Changed = Omit<Happenings['hoursChanged'], 'before'> & {
  /** What their hours in a pair were, by what they are now. */
  readonly hoursBefore: (hours: WorkingHours) => WorkingHours;
};

async function lookAt(
  tx: WorkspaceTransaction,
  { queue }: Parts,
  { programId, personId, hoursBefore, now }: Changed,
): Promise<void> {
  for (const pair of await lockPairsOf(tx, { programId, personId })) {
    const booking = await aheadOf(tx, pair.id, now);
    const hours = await hoursOfMember(tx, pair, { personId, now });
    if (!booking || hasBegun(booking, now) || !hours) continue;
    if (!isWorse(fitOf(booking, hours), fitOf(booking, hoursBefore(hours)))) continue;
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
  const hoursBefore = (hours: WorkingHours) => ({ ...hours, timeZone: before });
  await lookEverywhere(tx, parts, { personId, hoursBefore, now });
}

/** As `lookAtMove`: a day off is one for all programs. */
export async function lookAtDayOff(
  tx: WorkspaceTransaction,
  parts: Parts,
  { personId, day, now }: Happenings['dayOffMarked'],
): Promise<void> {
  const hoursBefore = (hours: WorkingHours) => withoutDayOff(hours, day);
  await lookEverywhere(tx, parts, { personId, hoursBefore, now });
}

async function lookEverywhere(
  tx: WorkspaceTransaction,
  parts: Parts,
  changed: Omit<Changed, 'programId'>,
): Promise<void> {
  const pairs = await pairsOf(tx, changed.personId);
  const programIds = [...new Set(pairs.map(({ programId }) => programId))];
  await lockPrograms(tx, programIds);
  for (const programId of programIds) await lookAt(tx, parts, { ...changed, programId });
}
