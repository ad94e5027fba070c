import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Cadence, OccurrencePlacing } from '../../../../scheduling/cadence.ts';
import { returnOf } from '../../../pairs/pair/service/returning.ts';
import { overFor, type Pair } from '../../../pairs/pair/model.ts';
import { plannedEndOf } from '../../../pairs/term/service.ts';
import { cadenceNamed, cadenceOf } from '../../agreement/model/terms.ts';
import { steeringOf } from '../../agreement/service/versions.ts';
import { hasSkippedInARow } from '../../bookings/service/skips.ts';
import { bookedOf, hoursOf } from '../../bookings/service/standing.ts';
import {
  comingOf,
  inMonthFor,
  isSeriesLiving,
  leastAhead,
  shownAhead,
  type Coming,
  type Series,
  type SeriesStanding,
} from '../model.ts';
import { findSeries } from '../queries.ts';

type Going = Omit<OccurrencePlacing, 'anchor'> & { readonly cadence: Cadence };

/** By what the next session is found: the rhythm and length they have agreed on, each one's hours, and when all of them are there. */
export async function goingOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Going & { readonly rhythm: string }> {
  const [steering, everyone, back] = await Promise.all([
    steeringOf(tx, pair.id),
    hoursOf(tx, pair, now),
    returnOf(tx, pair, now),
  ]);
  return {
    cadence: cadenceOf(steering),
    rhythm: cadenceNamed(steering),
    minutes: steering.sessionMinutes,
    everyone,
    // Who comes back is left as much time as anybody else.
    from: (back && Temporal.Instant.compare(back.at, now) > 0 ? back.at : now).add(leastAhead),
  };
}

export const livingOf = async (tx: WorkspaceTransaction, pairId: string): Promise<Series | undefined> =>
  (await findSeries(tx, pairId)).find(isSeriesLiving);

export const proposedOf = async (tx: WorkspaceTransaction, pairId: string): Promise<Series | undefined> =>
  (await findSeries(tx, pairId)).find(({ state }) => state === 'proposed');

export const seriesOf = async (
  tx: WorkspaceTransaction,
  pairId: string,
  number: number,
): Promise<Series | undefined> => (await findSeries(tx, pairId)).find((series) => series.number === number);

/** When the pair's time is over, where that is known: no session is to lie beyond it. */
export async function endOfPair(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const day = await plannedEndOf(tx, pair, now);
  return day && overFor(pair, day);
}

/** It books nothing by itself any more. */
const isLate = ({ state }: Pair): boolean => state === 'closing' || state === 'ended';

const comesBefore = (at: Temporal.Instant, ends: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, ends) < 0;

type SeriesOfPair = { readonly pair: Pair; readonly series: Series; readonly count?: number };

export async function comingOfSeries(
  tx: WorkspaceTransaction,
  { pair, series, count = shownAhead }: SeriesOfPair,
  now: Temporal.Instant,
): Promise<Coming> {
  const [going, ends, isSkipped] = await Promise.all([
    goingOf(tx, pair, now),
    endOfPair(tx, pair, now),
    hasSkippedInARow(tx, pair),
  ]);
  return {
    pair,
    series,
    rhythm: going.rhythm,
    isSkipped,
    inMonth: inMonthFor(series, going.cadence),
    next: isLate(pair) ? [] : comingOf(series, going, count).filter((at) => !ends || comesBefore(at, ends)),
  };
}

export async function seriesStandingOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<SeriesStanding> {
  const [all, booking] = await Promise.all([findSeries(tx, pair.id), bookedOf(tx, pair.id)]);
  const shown = async (series: Series | undefined) =>
    series && (await comingOfSeries(tx, { pair, series }, now));
  return {
    pair,
    booking,
    proposed: await shown(all.find(({ state }) => state === 'proposed')),
    living: await shown(all.find(isSeriesLiving)),
  };
}
