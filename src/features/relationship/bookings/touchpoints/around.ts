import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps, TouchpointDeps } from '../../../../deps.ts';
import type { Reader } from '../../../../language.ts';
import { fatesOf, latestSent } from '../../../../scheduling/sent.ts';
import type { Delivery, Touchpoint } from '../../../../scheduling/touchpoints.ts';
import type { Message } from '../../../../slack/blocks.ts';
import { readerOf } from '../../../../slack/directory.ts';
import { isOpen, type Pair } from '../../../pairs/pair/model.ts';
import { inPairDm, readPair, toPairDm } from '../../../pairs/pair/service/pairs.ts';
import { preparationOf } from '../../preparation/service.ts';
import { rotaOf } from '../../rota/service/reading.ts';
import { askedThen, canStillBegin, isNear, lastCall, remindedOf, untoldThen } from '../model/around.ts';
import { dayBeforeKind, isLongOver, isOver, overKind, soonKind, type Booking } from '../model/booking.ts';
import { dayBeforeFrom, dayBeforeOf } from '../model/day-before.ts';
import { bookedOf, bookingsOf, hoursOfMember } from '../service/standing.ts';
import { texts } from '../texts.ts';
import { dayBeforeCard, overCard, soonCard } from '../views/cards.ts';
import { settledCard } from '../views/settled.ts';

type OfMember = Pick<Delivery<'member'>, 'pairId' | 'personId'>;
type Sought = { readonly pairId: string; readonly kind: string; readonly occurrence: number };

/** Of what came about sessions, only the last one is about the one that is booked. */
const isLatest = async (tx: WorkspaceTransaction, sought: Sought): Promise<boolean> =>
  (await latestSent(tx, sought)) === sought.occurrence;

/** For each of them on their own working day before, at a moment of it that their hours and the session's make. */
export const dayBeforeTouchpoint = ({ clock, content }: TouchpointDeps): Touchpoint<'member'> => {
  const cardFor = async (
    tx: WorkspaceTransaction,
    { pairId, personId }: OfMember,
    fits: (booking: Booking, pair: Pair) => Promise<boolean> | boolean,
  ) => {
    const pair = await readPair(tx, pairId);
    const booking = await bookedOf(tx, pairId);
    if (!booking || !(isOpen(pair) || pair.state === 'closing')) return undefined;
    if (!(await fits(booking, pair))) return undefined;
    const preparation = await preparationOf(tx, pair, { personId, content });
    return dayBeforeCard({ booking, preparation, now: clock.now() }, await readerOf(tx, personId));
  };
  /** The session that it was sent about is ahead or under way: of a later one, the day before is still to come. */
  const standsFor = (tx: WorkspaceTransaction, personId: string) => async (booking: Booking, pair: Pair) => {
    const now = clock.now();
    const hours = await hoursOfMember(tx, pair, { personId, now });
    const from = hours && dayBeforeOf(booking.startsAt, hours);
    return !isOver(booking, now) && !(from && isBefore(now, from));
  };
  const reminded = async (tx: WorkspaceTransaction, pairId: string, reader: Reader) =>
    settledCard({ booking: remindedOf(await bookingsOf(tx, pairId), clock.now()), as: 'reminder' }, reader);
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
      const message = await cardFor(tx, delivery, ({ startsAt }) =>
        isBefore(clock.now().add(lastCall), startsAt),
      );
      return message && { to: { people: [delivery.personId] }, message };
    },
    refresh: async (tx, delivery) => {
      const isAbout = await isLatest(tx, delivery);
      const message = isAbout && (await cardFor(tx, delivery, standsFor(tx, delivery.personId)));
      return message || reminded(tx, delivery.pairId, await readerOf(tx, delivery.personId));
    },
  };
};

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0;

type Around = {
  readonly kind: string;
  readonly foretold: 'soon' | 'over';
  /** The session that one which came is about. */
  readonly about: (tx: WorkspaceTransaction, delivery: Sought) => Promise<Booking | undefined>;
  /** Whether it is the time for it to come. */
  readonly comes: (booking: Booking, now: Temporal.Instant) => boolean;
  /** Whether what it says, once it has come, still holds. */
  readonly stands: (booking: Booking, now: Temporal.Instant) => boolean;
  readonly as: 'reminder' | 'question';
  /** The one that it was about, once it holds no longer: it says from then on what has become of that. */
  readonly settled: (tx: WorkspaceTransaction, delivery: Sought) => Promise<Booking | undefined>;
  readonly card: (
    tx: WorkspaceTransaction,
    ahead: { readonly pair: Pair; readonly booking: Booking },
    reader: Reader,
  ) => Promise<Message>;
};

type Asked = () => Promise<Booking | undefined>;

/** Exact, as the session is: what comes too late for it is dropped. */
const around = (
  { kind, foretold, about, comes, stands, as, settled, card }: Around,
  { clock }: Pick<Deps, 'clock'>,
): Touchpoint<'pair'> => {
  const cardWhile =
    (tx: WorkspaceTransaction, fits: Around['comes'], asked: Asked) => async (pair: Pair, reader: Reader) => {
      const booking = await asked();
      return booking && fits(booking, clock.now()) ? card(tx, { pair, booking }, reader) : undefined;
    };
  return {
    kind,
    foretold: (reader) => texts(reader).foretold[foretold],
    audience: 'pair',
    when: 'exact',
    weight: 'must-arrive',
    compose: (tx, { pairId }) =>
      toPairDm(
        tx,
        pairId,
        cardWhile(tx, comes, () => bookedOf(tx, pairId)),
      ),
    refresh: (tx, { pairId, occurrence }) =>
      inPairDm(tx, pairId, async (pair, reader) => {
        const sought = { pairId, kind, occurrence };
        const asked = (await isLatest(tx, sought)) ? () => about(tx, sought) : undefined;
        const message = asked && (await cardWhile(tx, stands, asked)(pair, reader));
        return message ?? settledCard({ booking: asked && (await settled(tx, sought)), as }, reader);
      }),
  };
};

export const soonTouchpoint = (parts: Pick<Deps, 'clock'>): Touchpoint<'pair'> =>
  around(
    {
      kind: soonKind,
      foretold: 'soon',
      about: (tx, { pairId }) => bookedOf(tx, pairId),
      comes: (booking, now) => isNear(booking, now) && canStillBegin(booking, now),
      stands: (booking, now) => isNear(booking, now) && !isOver(booking, now),
      as: 'reminder',
      settled: async (tx, { pairId }) => remindedOf(await bookingsOf(tx, pairId), parts.clock.now()),
      card: async (tx, { pair, booking }, reader) =>
        soonCard({ booking, rota: await rotaOf(tx, pair), now: parts.clock.now() }, reader),
    },
    parts,
  );

/** It stays about its own session, also once the next one is booked. */
async function askedAbout(tx: WorkspaceTransaction, sought: Sought): Promise<Booking | undefined> {
  const [all, cameAt] = await cameAmong(tx, sought);
  return cameAt && untoldThen(all, cameAt);
}

const cameAmong = async (tx: WorkspaceTransaction, sought: Sought) => {
  const [fate] = await fatesOf(tx, sought);
  return [await bookingsOf(tx, sought.pairId), fate?.reachedAt] as const;
};

export const overTouchpoint = (parts: Pick<Deps, 'clock'>): Touchpoint<'pair'> =>
  around(
    {
      kind: overKind,
      foretold: 'over',
      about: askedAbout,
      comes: isOver,
      stands: (booking, now) => isOver(booking, now) && !isLongOver(booking, now),
      as: 'question',
      settled: async (tx, sought) => {
        const [all, cameAt] = await cameAmong(tx, sought);
        const asked = cameAt && askedThen(all, cameAt);
        return asked?.state === 'booked' ? undefined : asked;
      },
      card: async (tx, { pair, booking }, reader) =>
        overCard({ booking, rota: await rotaOf(tx, pair) }, reader),
    },
    parts,
  );
