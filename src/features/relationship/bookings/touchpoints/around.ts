import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Reader } from '../../../../language.ts';
import { latestSent } from '../../../../scheduling/sent.ts';
import type { Delivery, Touchpoint } from '../../../../scheduling/touchpoints.ts';
import type { Message } from '../../../../slack/blocks.ts';
import { readerOf } from '../../../../slack/directory.ts';
import { isOpen, type Pair } from '../../../pairs/pair/model.ts';
import { inPairDm, readPair, toPairDm } from '../../../pairs/pair/service/pairs.ts';
import { preparationOf } from '../../preparation/service.ts';
import { rotaOf } from '../../rota/service.ts';
import { dayBeforeKind, isOver, lastCall, overKind, soonKind, type Booking } from '../model/booking.ts';
import { dayBeforeFrom } from '../model/day-before.ts';
import { bookedOf, hoursOfMember } from '../service/standing.ts';
import { texts } from '../texts.ts';
import { dayBeforeCard, overCard, settledCard, soonCard } from '../views/cards.ts';

type Parts = Pick<Deps, 'clock'>;

type Sought = { readonly pairId: string; readonly kind: string; readonly occurrence: number };

/** Of what came about sessions, only the last one is about the one that is booked. */
const isLatest = async (tx: WorkspaceTransaction, sought: Sought): Promise<boolean> =>
  (await latestSent(tx, sought)) === sought.occurrence;

/** For each of them on their own working day before, at a moment of it that their hours and the session's make. */
export const dayBeforeTouchpoint = ({
  clock,
  content,
}: Parts & Pick<Deps, 'content'>): Touchpoint<'member'> => {
  const compose = async (
    tx: WorkspaceTransaction,
    { pairId, personId }: Pick<Delivery<'member'>, 'pairId' | 'personId'>,
  ) => {
    const pair = await readPair(tx, pairId);
    const booking = await bookedOf(tx, pairId);
    const isAhead = booking && isBefore(clock.now().add(lastCall), booking.startsAt);
    if (!isAhead || !(isOpen(pair) || pair.state === 'closing')) return undefined;
    const preparation = await preparationOf(tx, pair, { personId, content });
    return dayBeforeCard({ booking, preparation }, await readerOf(tx, personId));
  };
  return {
    kind: dayBeforeKind,
    foretold: (reader) => texts(reader).foretold.dayBefore,
    audience: 'member',
    when: 'good-moment',
    weight: 'must-arrive',
    recipients: async (tx, { pairId }) => (await readPair(tx, pairId)).members.map(({ id }) => id),
    notBefore: async (tx, { pairId, personId }, now) => {
      const booking = await bookedOf(tx, pairId);
      const hours = await hoursOfMember(tx, await readPair(tx, pairId), { personId, now });
      return booking && hours && dayBeforeFrom(booking.startsAt, { hours, now });
    },
    compose: async (tx, delivery) => {
      const message = await compose(tx, delivery);
      return message && { to: { people: [delivery.personId] }, message };
    },
    refresh: async (tx, delivery) => {
      const message = (await isLatest(tx, delivery)) ? await compose(tx, delivery) : undefined;
      return message ?? settledCard(await readerOf(tx, delivery.personId));
    },
  };
};

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0;

type Around = {
  readonly kind: string;
  readonly foretold: 'soon' | 'over';
  /** Whether it is the time for it. */
  readonly fits: (booking: Booking, now: Temporal.Instant) => boolean;
  readonly card: (
    tx: WorkspaceTransaction,
    ahead: { readonly pair: Pair; readonly booking: Booking },
    reader: Reader,
  ) => Promise<Message>;
};

/** Exact, as the session is: what comes too late for it is dropped. */
const around = ({ kind, foretold, fits, card }: Around, { clock }: Parts): Touchpoint<'pair'> => {
  const compose = async (tx: WorkspaceTransaction, pair: Pair, reader: Reader) => {
    const booking = await bookedOf(tx, pair.id);
    return booking && fits(booking, clock.now()) ? card(tx, { pair, booking }, reader) : undefined;
  };
  return {
    kind,
    foretold: (reader) => texts(reader).foretold[foretold],
    audience: 'pair',
    when: 'exact',
    weight: 'must-arrive',
    compose: (tx, { pairId }) => toPairDm(tx, pairId, (pair, reader) => compose(tx, pair, reader)),
    refresh: (tx, { pairId, occurrence }) =>
      inPairDm(tx, pairId, async (pair, reader) => {
        const isAbout = await isLatest(tx, { pairId, kind, occurrence });
        return (isAbout ? await compose(tx, pair, reader) : undefined) ?? settledCard(reader);
      }),
  };
};

export const soonTouchpoint = (parts: Parts): Touchpoint<'pair'> =>
  around(
    {
      kind: soonKind,
      foretold: 'soon',
      fits: (booking, now) =>
        !isOver(booking, now) && isBefore(booking.startsAt.subtract({ minutes: 15 }), now),
      card: async (tx, { pair, booking }, reader) =>
        soonCard({ booking, rota: await rotaOf(tx, pair) }, reader),
    },
    parts,
  );

export const overTouchpoint = (parts: Parts): Touchpoint<'pair'> =>
  around(
    {
      kind: overKind,
      foretold: 'over',
      fits: isOver,
      card: async (tx, { pair, booking }, reader) =>
        overCard({ booking, rota: await rotaOf(tx, pair) }, reader),
    },
    parts,
  );
