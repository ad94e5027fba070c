import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { ActDeps, FollowUpDeps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { anchorAt, usualMoment, type Anchor, type AllowedHours } from '../../../../scheduling/cadence.ts';
import type { Happenings } from '../../../../happenings.ts';
import { zoneOf, type Pair } from '../../../pairs/pair/model.ts';
import { readPair, requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { hasBegun, isAllOf, type Booking } from '../../bookings/model/booking.ts';
import { bookedOf, bookingOf, hoursToldBy } from '../../bookings/service/standing.ts';
import {
  inMonthFor,
  isAt,
  isSeriesLiving,
  isMisfit,
  SeriesError,
  settledKind,
  stoppedKind,
  suggestedKind,
  type Series,
} from '../model.ts';
import { findSeries, insertDays, insertSeries, updateSeries } from '../queries.ts';
import { bookFollowing, goOn } from './booking.ts';
import { goingOf, livingOf, proposedOf, seriesOf } from './standing.ts';

type SettlingDeps = ActDeps & FollowUpDeps;

type Numbered = { readonly pairId: string; readonly number: number };

/** Whether all have agreed by now, or it waits for somebody. */
export type SeriesOutcome = 'settled' | 'waits';

/**
 * The person would meet at the time of that session each time, by their own clock. The others hear of it; where one of them has
 * suggested just that, it suits them as well.
 * @throws SeriesError where it cannot be, or something else holds by now
 */
export async function repeat(
  { db, clock, ...parts }: SettlingDeps,
  { workspaceId, personId }: Actor,
  { pairId, number: bookingNumber, sequence }: Numbered & Pick<Booking, 'sequence'>,
): Promise<SeriesOutcome> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'repeat-session');
    const booking = await bookingOf(tx, pairId, bookingNumber);
    if (booking?.state !== 'booked' || hasBegun(booking, now)) throw new SeriesError('not-booked');
    if (booking.sequence !== sequence) throw new SeriesError('has-moved');
    const all = await findSeries(tx, pairId);
    const { cadence } = await goingOf(tx, pair, now);
    const isOf = (series: Series) => isAt(series, inMonthFor(series, cadence), booking.startsAt);
    const running = all.find(({ state }) => state === 'running');
    if (running && isOf(running)) throw new SeriesError('runs-already');
    const proposed = all.find(({ state }) => state === 'proposed');
    if (proposed && isOf(proposed)) return suitsToo(tx, parts, { pair, series: proposed, personId, now });
    const made = await propose(tx, pair, { at: booking.startsAt, suggestedBy: personId, now });
    if (!made)
      throw new SeriesError(await whyQuiet(tx, pair, { at: booking.startsAt, suggestedBy: personId, now }));
    await tell(tx, parts, { pairId, number: made.number, kind: suggestedKind, now });
    return 'waits';
  });
}

type Proposing = {
  readonly at: Temporal.Instant;
  readonly suggestedBy: string;
  readonly now: Temporal.Instant;
};

/** Undefined where it suits somebody on none of the days that follow. */
const withinOf = (anchor: Anchor, going: Parameters<typeof isMisfit>[1]): AllowedHours | undefined =>
  (['working-hours', 'waking-hours'] as const).find(
    (within) => !isMisfit({ ...anchor, within, lastOn: anchor.firstOn }, going),
  );

/** Whose quiet hours they are that no day is free of: each one's own, or what they agreed on. */
async function whyQuiet(
  tx: WorkspaceTransaction,
  pair: Pair,
  { at, suggestedBy, now }: Proposing,
): Promise<'quiet-then' | 'agreed-quiet-then'> {
  const told = { ...(await goingOf(tx, pair, now)), everyone: await hoursToldBy(tx, pair, now) };
  return withinOf(anchorAt(at, zoneOf(pair, suggestedBy)), told) ? 'agreed-quiet-then' : 'quiet-then';
}

/** In the place of what was proposed before. Undefined where that time suits somebody on none of the days that follow. */
async function propose(
  tx: WorkspaceTransaction,
  pair: Pair,
  { at, suggestedBy, now }: Proposing,
): Promise<Series | undefined> {
  const [latest] = await findSeries(tx, pair.id);
  const anchor = anchorAt(at, zoneOf(pair, suggestedBy));
  const within = withinOf(anchor, await goingOf(tx, pair, now));
  if (!within) return undefined;
  const before = await proposedOf(tx, pair.id);
  if (before) await updateSeries(tx, before, { state: 'set-aside' });
  const number = (latest?.number ?? 0) + 1;
  await insertSeries(tx, { ...anchor, pairId: pair.id, number, within, suggestedBy });
  return seriesOf(tx, pair.id, number);
}

/** All of the pair have agreed on a time for each session from then on: with the one that is booked it runs. */
export async function beginBooked(
  tx: WorkspaceTransaction,
  parts: FollowUpDeps,
  { pairId, at, eachTime, now }: Happenings['sessionBooked'],
): Promise<void> {
  if (!eachTime) return;
  const pair = await readPair(tx, pairId);
  const series = await propose(tx, pair, { ...eachTime, at, now });
  if (series) await settle(tx, parts, { pair, series, suits: pair.members.map(({ id }) => id), now });
}

/** It suits the person too; with the last one whom it suits it runs, in the place of the one before. */
export async function accept(
  { db, clock, ...parts }: SettlingDeps,
  { workspaceId, personId }: Actor,
  { pairId, number }: Numbered,
): Promise<SeriesOutcome> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'repeat-session');
    const series = await seriesOf(tx, pairId, number);
    if (series && isSeriesLiving(series)) throw new SeriesError('runs-already');
    if (series?.state !== 'proposed') throw new SeriesError('set-aside');
    return suitsToo(tx, parts, { pair, series, personId, now });
  });
}

type Suiting = {
  readonly pair: Pair;
  readonly series: Series;
  readonly personId: string;
  readonly now: Temporal.Instant;
};

async function suitsToo(
  tx: WorkspaceTransaction,
  parts: FollowUpDeps,
  { pair, series, personId, now }: Suiting,
): Promise<SeriesOutcome> {
  if (series.suits.includes(personId)) throw new SeriesError('suits-already');
  const suits = [...series.suits, personId];
  if (isAllOf(pair, suits)) {
    await settle(tx, parts, { pair, series, suits, now });
    return 'settled';
  }
  await updateSeries(tx, series, { suits });
  return 'waits';
}

type Settling = Omit<Suiting, 'personId'> & { readonly suits: readonly string[] };

/** It suits all of them, and takes the place of the one that ran. */
async function settle(
  tx: WorkspaceTransaction,
  parts: FollowUpDeps,
  { pair, series, suits, now }: Settling,
): Promise<void> {
  const before = await livingOf(tx, pair.id);
  if (before) await updateSeries(tx, before, { state: 'stopped' });
  await updateSeries(tx, series, { state: 'running', suits });
  const booked = await bookedOf(tx, pair.id);
  if (booked && usualMoment(series.firstOn, series)?.equals(booked.startsAt))
    await insertDays(tx, [
      { pairId: pair.id, number: series.number, onDay: series.firstOn, bookingNumber: booked.number },
    ]);
  await tell(tx, parts, { pairId: pair.id, number: series.number, kind: settledKind, now });
  await goOn(tx, parts, { pair, now });
}

/** Any of them may: a series that not all would like is none. */
export async function setAside(
  { db, clock }: SettlingDeps,
  { workspaceId, personId }: Actor,
  { pairId, number }: Numbered,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requirePairOf(tx, { pairId, personId, now: clock.now() }, 'stop-series');
    const series = await proposedOf(tx, pairId);
    if (series?.number !== number) throw new SeriesError('set-aside');
    await updateSeries(tx, series, { state: 'set-aside' });
  });
}

/** Nothing more is booked by itself. What is booked already stays, and can be skipped. Who has stopped it is told to nobody. */
export async function stop(
  { db, clock, ...parts }: SettlingDeps,
  { workspaceId, personId }: Actor,
  { pairId, number }: Numbered,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'stop-series');
    const series = await livingOf(tx, pairId);
    if (series?.number !== number) throw new SeriesError('none');
    await updateSeries(tx, series, { state: 'stopped' });
    await goOn(tx, parts, { pair, now });
    await tell(tx, parts, { pairId, number, kind: stoppedKind, now });
  });
}

/** They keep their rhythm: a series that rests since nobody told of its sessions books again. */
export async function carryOn(
  { db, clock, ...parts }: SettlingDeps,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<'books' | 'nothing'> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'carry-on');
    const series = await livingOf(tx, pairId);
    if (series?.state !== 'untold') return 'nothing';
    await updateSeries(tx, series, { state: 'running' });
    const booked = await bookedOf(tx, pairId);
    if (!booked || hasBegun(booked, now)) await bookFollowing(tx, parts, { pair, series, now });
    await goOn(tx, parts, { pair, now });
    return 'books';
  });
}

type Told = Numbered & { readonly kind: string; readonly now: Temporal.Instant };

async function tell(
  tx: WorkspaceTransaction,
  { queue }: FollowUpDeps,
  { pairId, number, kind, now }: Told,
): Promise<void> {
  await queueDeliveries(tx, queue, { deliveries: [{ pairId, kind, occurrence: number }], now });
}
