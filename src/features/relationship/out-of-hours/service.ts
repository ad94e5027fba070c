import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { queueOnceMore } from '../../../scheduling/deliveries.ts';
import type { WorkingHours } from '../../../scheduling/schedule.ts';
import { isYetToCome } from '../../../scheduling/sent.ts';
import { goodMoment } from '../../../scheduling/time-gate.ts';
import type { OnDays } from '../../../on-days.ts';
import { zoneOf, type Pair } from '../../pairs/pair/model.ts';
import { lockAllPairsOf, lockPairsOf, noteChange } from '../../pairs/pair/service/moves.ts';
import { lastCall } from '../bookings/model/around.ts';
import { hasBegun, type Booking } from '../bookings/model/booking.ts';
import { aheadOf, hoursOf, hoursOfMember } from '../bookings/service/standing.ts';
import { pairsOf } from '../../pairs/pair/service/pairs.ts';
import { restsKind } from '../series/model.ts';
import { fitOf, isWorse, occurrenceOf, outOfHoursKind, outOfHoursNowKind } from './model.ts';

type OutOfHoursDeps = Pick<Deps, 'queue'>;

/**
 * A session that suited somebody's hours, and suits them worse since they changed, is told of to its pair: who it is knows, and the others
 * are told no more than that it is one of them. Where a series comes to rest over it, that says when the session is.
 */
export async function lookAtHours(
  tx: WorkspaceTransaction,
  parts: OutOfHoursDeps,
  { before, programId, personId, now }: Happenings['hoursChanged'],
): Promise<void> {
  if (!before) return;
  const pairs = await lockPairsOf(tx, { programId, personId });
  await lookAt(tx, parts, { pairs, personId, before: () => before, now });
}

/** As `lookAtHours`, in all of their programs. */
export async function lookAtMove(
  tx: WorkspaceTransaction,
  parts: OutOfHoursDeps,
  { personId, before: timeZone, now }: Happenings['zoneMoved'],
): Promise<void> {
  const pairs = await lockAllPairsOf(tx, personId);
  await lookAt(tx, parts, { pairs, personId, before: () => ({ timeZone }), now });
}

/** As `lookAtMove`: a day off is one for all programs, whose public holidays are not. */
export async function lookAtDaysOff(
  tx: WorkspaceTransaction,
  parts: OutOfHoursDeps,
  { personId, before, now }: Happenings['daysOffChanged'],
): Promise<void> {
  const pairs = await lockAllPairsOf(tx, personId);
  const ofProgram = ({ programId }: Pair) => before.get(programId);
  await lookAt(tx, parts, { pairs, personId, before: ofProgram, now });
}

type Ahead = { readonly startsAt: Temporal.Instant; readonly now: Temporal.Instant };

/** Whether the next moment that is good for all of them leaves no time to act on it: a day off of one is a good one for none. */
async function comesTooLate(
  tx: WorkspaceTransaction,
  pair: Pair,
  { startsAt, now }: Ahead,
): Promise<boolean> {
  const at = goodMoment({ weight: 'must-arrive' }, now, await hoursOf(tx, pair, now));
  return Temporal.Instant.compare(at.add(lastCall), startsAt) > 0;
}

/** The sessions of theirs that lie on these days, by their own calendar. */
export async function sessionsOn(
  tx: WorkspaceTransaction,
  { personId, days, now }: Pick<Parameters<OnDays>[1], 'personId' | 'days' | 'now'>,
): Promise<readonly (Theirs & { readonly day: Temporal.PlainDate })[]> {
  const theirs: (Theirs & { readonly day: Temporal.PlainDate })[] = [];
  for (const pair of days.length > 0 ? await pairsOf(tx, personId) : []) {
    const booking = await aheadOf(tx, pair.id, now);
    if (!booking || hasBegun(booking, now)) continue;
    const on = booking.startsAt.toZonedDateTimeISO(zoneOf(pair, personId)).toPlainDate();
    const day = days.find((each) => each.equals(on));
    if (day) theirs.push({ pair, booking, day });
  }
  return theirs;
}

type Theirs = { readonly pair: Pair; readonly booking: Booking };

type Changed = {
  readonly pairs: readonly Pair[];
  readonly personId: string;
  /** What was otherwise in the hours that count in this pair. */
  readonly before: (pair: Pair) => Partial<WorkingHours> | undefined;
  readonly now: Temporal.Instant;
};

async function lookAt(
  tx: WorkspaceTransaction,
  { queue }: OutOfHoursDeps,
  { pairs, personId, before, now }: Changed,
): Promise<void> {
  for (const pair of pairs) {
    const booking = await aheadOf(tx, pair.id, now);
    const hours = await hoursOfMember(tx, pair, { personId, now });
    if (!booking || hasBegun(booking, now) || !hours) continue;
    const fit = { before: fitOf(booking, { ...hours, ...before(pair) }), now: fitOf(booking, hours) };
    if (fit.now === fit.before) continue;
    // What was told of it before says whether it suits them again.
    noteChange(tx, pair);
    if (!isWorse(fit.now, fit.before)) continue;
    if (await isYetToCome(tx, { pairId: pair.id, kind: restsKind })) continue;
    const seat = pair.members.findIndex(({ id }) => id === personId);
    const occurrence = occurrenceOf({ ...booking, seat });
    const isSoon = await comesTooLate(tx, pair, { startsAt: booking.startsAt, now });
    const kind = isSoon ? outOfHoursNowKind : outOfHoursKind;
    await queueOnceMore(tx, queue, { deliveries: [{ pairId: pair.id, kind, occurrence }], now });
  }
}
