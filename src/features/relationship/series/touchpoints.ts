import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps, FollowUpDeps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import { latestSent } from '../../../scheduling/sent.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import type { Message } from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { inPairDm, readPair, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { hasBegun } from '../bookings/model/booking.ts';
import { bookedOf, bookingOf, leftOfOffer, offerFor } from '../bookings/service/standing.ts';
import {
  bookedKind,
  inMonthFor,
  isAt,
  isSeriesLiving,
  mostAhead,
  nextKind,
  restsKind,
  settledKind,
  stoppedKind,
  suggestedKind,
} from './model.ts';
import { findDaysOf } from './queries.ts';
import { bookNext, looksAgainAt } from './service/booking.ts';
import { comingOfSeries, goingOf, livingOf, seriesOf } from './service/standing.ts';
import { texts } from './texts.ts';
import { bookedCard, goesOnCard, restsCard, settledCard, stoppedCard, suggestedCard } from './views/cards.ts';

type Compose = (tx: WorkspaceTransaction, pair: Pair, reader: Reader) => Promise<Message | undefined>;
type Kind = { readonly kind: string; readonly when: 'exact' | 'good-moment' };

/** What it says as things stand, when it is sent and from then on. */
const asItStands = ({ kind, when }: Kind, compose: (occurrence: number) => Compose): Touchpoint<'pair'> => ({
  kind,
  audience: 'pair',
  when,
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, (pair, reader) => compose(occurrence)(tx, pair, reader)),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, (pair, reader) => compose(occurrence)(tx, pair, reader)),
});

const ofSeries = (
  kind: string,
  card: typeof suggestedCard,
  { clock }: Pick<Deps, 'clock'>,
): Touchpoint<'pair'> =>
  asItStands({ kind, when: 'exact' }, (number) => async (tx, pair, reader) => {
    const series = await seriesOf(tx, pair.id, number);
    return series && card(await comingOfSeries(tx, { pair, series }, clock.now()), reader);
  });

export const suggestedTouchpoint = (deps: Pick<Deps, 'clock'>): Touchpoint<'pair'> =>
  ofSeries(suggestedKind, suggestedCard, deps);

export const settledTouchpoint = (deps: Pick<Deps, 'clock'>): Touchpoint<'pair'> =>
  ofSeries(settledKind, settledCard, deps);

const asBooked =
  (number: number, now: Temporal.Instant): Compose =>
  async (tx, pair, reader) => {
    const booking = await bookingOf(tx, pair.id, number);
    const day = await findDaysOf(tx, { pairId: pair.id, bookingNumber: number });
    if (!booking || !day) return undefined;
    const series = await livingOf(tx, pair.id);
    const { cadence } = await goingOf(tx, pair, now);
    const isMoved =
      booking.sequence === 0 &&
      series !== undefined &&
      !isAt(series, inMonthFor(series, cadence), booking.startsAt);
    return bookedCard({ pair, booking, series, isMoved, leftOut: day.leftOut, now }, reader);
  };

/** It waits for a good moment: what was skipped, held or begun meanwhile, or moved by them, is told of no more. */
export const bookedTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  ...asItStands({ kind: bookedKind, when: 'good-moment' }, (number) => asBooked(number, clock.now())),
  compose: async (tx, { pairId, occurrence }) => {
    const booking = await bookingOf(tx, pairId, occurrence);
    const isNews = booking?.state === 'booked' && booking.sequence === 0 && !hasBegun(booking, clock.now());
    if (!isNews) return undefined;
    return toPairDm(tx, pairId, (pair, reader) => asBooked(occurrence, clock.now())(tx, pair, reader));
  },
});

export const restsTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => {
  const compose: Compose = async (tx, pair, reader) => {
    const series = await livingOf(tx, pair.id);
    if (!series || series.state === 'running') return undefined;
    const now = clock.now();
    const booking = await bookedOf(tx, pair.id);
    const coming = await comingOfSeries(tx, { pair, series }, now);
    return restsCard({ coming, booking, offer: await offerFor(tx, pair, now), now }, reader);
  };
  return {
    ...asItStands({ kind: restsKind, when: 'good-moment' }, () => compose),
    // Times that are offered are those of when it came, without what has passed of them since.
    refresh: (tx, { pairId, occurrence }) =>
      inPairDm(tx, pairId, async (pair, reader) => {
        const now = clock.now();
        const series = await livingOf(tx, pairId);
        const isOpen = series && isSeriesLiving(series) && series.state !== 'running';
        const isLatest = (await latestSent(tx, { pairId, kind: restsKind })) === occurrence;
        if (!isOpen || !isLatest || pair.state === 'ended') return goesOnCard(reader);
        const left = await leftOfOffer(tx, pair, { delivery: { pairId, kind: restsKind, occurrence }, now });
        if (!left) return undefined;
        const booking = await bookedOf(tx, pairId);
        const coming = await comingOfSeries(tx, { pair, series }, now);
        return restsCard({ coming, booking, offer: left === 'passed' ? undefined : left, now }, reader);
      }),
  };
};

export const stoppedTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> =>
  asItStands(
    { kind: stoppedKind, when: 'exact' },
    () => async (tx, pair, reader) =>
      stoppedCard({ pair, booking: await bookedOf(tx, pair.id), now: clock.now() }, reader),
  );

/** Books the next one where nobody has told of the one before, or all of them are back. */
export const nextTouchpoint = (parts: FollowUpDeps): Touchpoint<'member'> => ({
  kind: nextKind,
  foretold: (reader) => texts(reader).foretold,
  audience: 'member',
  aheadOf: async (tx, { pairId }, { now, until }) => {
    const series = await livingOf(tx, pairId);
    if (series?.state !== 'running') return [];
    const pair = await readPair(tx, pairId);
    const { next } = await comingOfSeries(tx, { pair, series, count: mostAhead }, now);
    return next.filter((at) => Temporal.Instant.compare(at, until) <= 0);
  },
  when: 'exact',
  weight: 'must-arrive',
  whenDue: async (tx, { pairId }, now) => bookNext(tx, parts, { pair: await readPair(tx, pairId), now }),
  next: async (tx, { pairId }, now) => looksAgainAt(tx, await readPair(tx, pairId), now),
  compose: async () => undefined,
});
