import type { FollowUpDeps } from '../../../../deps.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { followAgain } from '../../../../scheduling/live-messages.ts';
import type { Happenings } from '../../../../happenings.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { lockAllPairsOf, lockPairsOf } from '../../../pairs/pair/service/moves.ts';
import { readPair } from '../../../pairs/pair/service/pairs.ts';
import { bookingsOf } from '../../bookings/service/standing.ts';
import { bookedKind, inMonthFor, isAt, isSeriesLiving, isMisfit } from '../model.ts';
import { deleteDaysOf, findSeries, findWithdrawn, updateSeries } from '../queries.ts';
import { goOn, rest } from './booking.ts';
import { goingOf, livingOf, proposedOf } from './standing.ts';

/** A session is on record: the next one is booked, also where the series rested since nobody told of the ones before. */
export async function followHeld(
  tx: WorkspaceTransaction,
  parts: FollowUpDeps,
  { pairId, now }: Happenings['sessionHeld'],
): Promise<void> {
  const series = await livingOf(tx, pairId);
  if (series?.state === 'untold') await updateSeries(tx, series, { state: 'running' });
  await followOn(tx, parts, { pairId, now });
}

/** It is off the record again: what was told of its booking says so, and what was booked after it may be withdrawn. */
export async function openAgain(
  tx: WorkspaceTransaction,
  parts: FollowUpDeps,
  { pairId, now }: Happenings['sessionUndone'],
): Promise<void> {
  const pair = await readPair(tx, pairId);
  await followAgain(tx, { pairId, channelId: pair.channelId, kinds: [bookedKind] });
  const series = await livingOf(tx, pairId);
  const withdrawn = series && (await findWithdrawn(tx, series));
  if (!series || withdrawn === undefined) return;
  const latest = await deleteDaysOf(tx, { ...series, bookingNumber: withdrawn });
  await updateSeries(tx, series, { lastOn: latest ?? series.firstOn });
  await goOn(tx, parts, { pair, now });
}

/** A session does not take place: the next one is booked. */
export async function followOn(
  tx: WorkspaceTransaction,
  parts: FollowUpDeps,
  { pairId, now }: Happenings['sessionSkipped'],
): Promise<void> {
  await goOn(tx, parts, { pair: await readPair(tx, pairId), now });
}

/** What was suggested for each time was that of a session that is at another time now, or off. */
export async function setAsideOfAnother(
  tx: WorkspaceTransaction,
  { pairId, now }: Happenings['sessionSkipped'],
): Promise<void> {
  const proposed = await proposedOf(tx, pairId);
  if (!proposed) return;
  const booked = (await bookingsOf(tx, pairId)).find(({ state }) => state === 'booked');
  const { cadence } = await goingOf(tx, await readPair(tx, pairId), now);
  if (!booked || !isAt(proposed, inMonthFor(proposed, cadence), booked.startsAt))
    await updateSeries(tx, proposed, { state: 'set-aside' });
}

/** Their pairs are paused, or go on: it looks again once they do. */
export async function waitForReturn(
  tx: WorkspaceTransaction,
  parts: FollowUpDeps,
  { now, ...whose }: Happenings['personAway'],
): Promise<void> {
  for (const pair of await lockPairsOf(tx, whose))
    if (await livingOf(tx, pair.id)) await goOn(tx, parts, { pair, now });
}

/** Somebody works at other hours: a series that fits them no more rests, and all of the pair are asked for another time. */
export async function lookAtHours(
  tx: WorkspaceTransaction,
  parts: FollowUpDeps,
  { now, ...whose }: Happenings['hoursChanged'],
): Promise<void> {
  await lookAt(tx, parts, { pairs: await lockPairsOf(tx, whose), now });
}

type Theirs = { readonly pairs: readonly Pair[]; readonly now: Temporal.Instant };

async function lookAt(tx: WorkspaceTransaction, parts: FollowUpDeps, { pairs, now }: Theirs): Promise<void> {
  for (const pair of pairs) {
    const series = await livingOf(tx, pair.id);
    if (series?.state === 'running' && isMisfit(series, { ...(await goingOf(tx, pair, now)), from: now }))
      await rest(tx, parts, { series, as: 'misfit', now });
  }
}

/** As `lookAtHours`, in all of their programs: they are elsewhere by now, and work by that clock. */
export async function lookAtMove(
  tx: WorkspaceTransaction,
  parts: FollowUpDeps,
  { personId, now }: Happenings['zoneMoved'],
): Promise<void> {
  await lookAt(tx, parts, { pairs: await lockAllPairsOf(tx, personId), now });
}

/** The pair has ended, and is locked. */
export async function endAll(tx: WorkspaceTransaction, { pairId }: Happenings['pairEnded']): Promise<void> {
  for (const series of await findSeries(tx, pairId)) {
    if (series.state === 'proposed') await updateSeries(tx, series, { state: 'set-aside' });
    if (isSeriesLiving(series)) await updateSeries(tx, series, { state: 'stopped' });
  }
}
