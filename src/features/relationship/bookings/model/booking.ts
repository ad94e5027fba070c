import { RefusedError } from '../../../../refused-error.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { isUnderWay, type Rota } from '../../rota/model.ts';
import type { Slots } from '../../../../scheduling/slots.ts';

export const suggestedKind = 'time-suggested';
export const bookedKind = 'session-booked';
export const skippedKind = 'session-skipped';
export const dayBeforeKind = 'session-day-before';
export const soonKind = 'session-soon';
export const overKind = 'session-over';

/** What comes of its own accord around a session. */
export const aroundKinds = [dayBeforeKind, soonKind, overKind] as const;

/** Its day lies in a pause, or beyond the last day of the pair, or the pair has ended. */
export type CanceledFor = 'pause' | 'last-day' | 'end';

/** A session that has a time. */
export type Booking = {
  readonly pairId: string;
  /** Counts from 1 within the pair. */
  readonly number: number;
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  readonly state: 'booked' | 'held' | 'skipped' | 'cancelled' | 'unanswered';
  /** Null where it is not canceled, was so before that was kept, or is withdrawn. */
  readonly canceledFor: CanceledFor | null;
  /** Counts its moves. */
  readonly sequence: number;
};

/** A time that a member would meet at. */
export type Suggestion = {
  readonly pairId: string;
  /** Counts from 1 within the pair. */
  readonly number: number;
  readonly startsAt: Temporal.Instant;
  readonly suggestedBy: string;
  /** Whom it suits, by id: first the one who suggested it. */
  readonly suits: readonly string[];
  /** Whether a session was ahead that it would move. */
  readonly isMove: boolean;
  /** Whether it is meant for each session from then on, in the rhythm of the pair. */
  readonly eachTime: boolean;
  readonly state: 'open' | 'taken' | 'set-aside';
  /** What came of it, once it is taken. */
  readonly booked: { readonly number: number; readonly sequence: number } | undefined;
};

/** How things stand with the pair's next session. */
export type SessionsAhead = {
  readonly pair: Pair;
  /** The session that is ahead, under way, or over with nobody having told of it, unless that is long ago. */
  readonly booking: Booking | undefined;
  /** Those that wait for somebody. */
  readonly open: readonly Suggestion[];
  /** When the latest agenda was asked for, unless that session was told of since, by mistake perhaps. */
  readonly startedAt: Temporal.Instant | undefined;
  /** How often they have agreed to meet, where they have. */
  readonly everyDays: number | undefined;
};

/** Of what is suggested, what the person has not answered. */
export const waitingFor = ({ open }: SessionsAhead, personId: string): readonly Suggestion[] =>
  open.filter(({ suits }) => !suits.includes(personId));

/** What a pair's members see of its sessions. */
export type Sessions = { readonly rota: Rota; readonly standing: SessionsAhead };

/** What a pair can choose from. */
export type Offer = Slots & {
  readonly pair: Pair;
  readonly minutes: number;
  readonly last?: LastDay | undefined;
  /** When the session is that would be moved; undefined where none is ahead. */
  readonly moves?: Temporal.Instant | undefined;
  /** As the rhythm is named in an agreement. */
  readonly rhythm: string;
  /** What they have agreed to be quiet takes away better times, or all of them. */
  readonly isQuietInTheWay?: boolean;
};

/** Whether it can be offered to change what is quiet: in a pair that ends, no other agreement begins. */
export const mayChangeQuiet = ({ pair, isQuietInTheWay = false }: Offer): boolean =>
  isQuietInTheWay && isOffered(pair, 'propose-agreement');

/** Whether nothing but other hours of somebody's brings them a time in common. */
export const takesOtherHours = ({ starts, isQuietInTheWay, last, usually }: Offer): boolean =>
  starts.length === 0 && !isQuietInTheWay && !last && usually === undefined;

/** Of a pair that ends: on which day it does, and by when whatever it does must be done. */
export type LastDay = { readonly day: Temporal.PlainDate; readonly doneBy: Temporal.Instant };

export const isBeyond = (at: Temporal.Instant, last: LastDay | undefined): boolean =>
  last !== undefined && Temporal.Instant.compare(at, last.doneBy) >= 0;

export class BookingError extends RefusedError<
  | 'suits-already'
  | 'taken'
  | 'set-aside'
  | 'gone'
  | 'after-the-end'
  | 'too-far'
  | 'booked-then'
  | 'not-booked'
  | 'is-held'
  | 'is-skipped'
  | 'is-canceled'
  | 'is-unanswered'
  | 'has-moved'
  | 'long-over'
  | 'quiet-each-time'
  | 'agreed-quiet-each-time'
> {}

/** No time is booked later than that: by then plans have changed. */
export const furthest = Temporal.Duration.from({ hours: 90 * 24 });

/** @throws BookingError where nobody could meet at that time any more, or the pair has ended by then, or it is too far away to be planned */
export function requireAhead(
  at: Temporal.Instant,
  { now, last }: { readonly now: Temporal.Instant; readonly last: LastDay | undefined },
): void {
  if (Temporal.Instant.compare(at, now) <= 0) throw new BookingError('gone');
  if (Temporal.Instant.compare(at, now.add(furthest)) > 0) throw new BookingError('too-far');
  if (isBeyond(at, last)) throw new BookingError('after-the-end');
}

export const isAllOf = ({ members }: Pair, suits: readonly string[]): boolean =>
  members.every(({ id }) => suits.includes(id));

/** It does not take place, or did not. */
export const isCalledOff = ({ state }: Pick<Booking, 'state'>): boolean =>
  state === 'skipped' || state === 'cancelled';

/** It was booked by what followed a record that was a mistake: as if it had never been. */
export const isWithdrawn = ({ state, canceledFor }: Pick<Booking, 'state' | 'canceledFor'>): boolean =>
  state === 'cancelled' && canceledFor === null;

export const endOfSession = ({
  startsAt,
  minutes,
}: Pick<Booking, 'startsAt' | 'minutes'>): Temporal.Instant => startsAt.add({ minutes });

export const isOver = (booking: Booking, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(endOfSession(booking), now) <= 0;

export const hasBegun = ({ startsAt }: Pick<Booking, 'startsAt'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(startsAt, now) <= 0;

type ToldOf = {
  readonly booking: Booking;
  /** As which of its moves it was told of. */
  readonly sequence: number;
  readonly now: Temporal.Instant;
};

/** Of a session as it was told of; undefined where it is still to come, or under way. */
export function whatBecameOf({
  booking,
  sequence,
  now,
}: ToldOf): Exclude<Booking['state'], 'booked'> | 'moved' | undefined {
  if (booking.state !== 'booked') return booking.state;
  if (booking.sequence !== sequence) return 'moved';
  return isOver(booking, now) ? 'unanswered' : undefined;
}

const asRefused = {
  held: 'is-held',
  skipped: 'is-skipped',
  cancelled: 'is-canceled',
  unanswered: 'is-unanswered',
} as const;

/** @throws BookingError which says what has become of it, where it does not stand as it was shown */
export function requireAsShown(booking: Booking | undefined, sequence = booking?.sequence): Booking {
  if (!booking) throw new BookingError('not-booked');
  if (booking.state !== 'booked') throw new BookingError(asRefused[booking.state]);
  if (booking.sequence !== sequence) throw new BookingError('has-moved');
  return booking;
}

/** Once it has begun there is nothing to move: another time is one to find. */
export const waysToChoose = (
  booking: Pick<Booking, 'startsAt'> | undefined,
  now: Temporal.Instant,
): 'move' | 'find' => (booking && !hasBegun(booking, now) ? 'move' : 'find');

/** Who met is asked as long after it: later to meet again matters more. */
const askedFor = Temporal.Duration.from({ hours: 14 * 24 });

export const isLongOver = (booking: Booking, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(askedUntil(booking), now) <= 0;

export const askedUntil = (booking: Pick<Booking, 'startsAt' | 'minutes'>): Temporal.Instant =>
  endOfSession(booking).add(askedFor);

/** That long after it who was asked about it can still tell of it. */
const rememberedFor = Temporal.Duration.from({ hours: 56 * 24 });

export const isForgotten = (booking: Booking, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(endOfSession(booking).add(rememberedFor), now) <= 0;

/** As it stands, but for a session that is long over with nobody having told of it. */
export function withoutLongOver(standing: SessionsAhead, now: Temporal.Instant): SessionsAhead {
  const { booking } = standing;
  return booking && isLongOver(booking, now) ? { ...standing, booking: undefined } : standing;
}

/** A session that is put on record within a day or so before its time is that session: they met early. One further ahead stays. */
const early = Temporal.Duration.from({ hours: 36 });

/** It is near, or was as lately as they are asked about it: who says that they met means it. Later they mean one that they have had since. */
export const isMeant = (booking: Booking, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(booking.startsAt, now.add(early)) <= 0 && !isLongOver(booking, now);

/**
 * Since when it is held, where one of them says that they have met: since its own time, if that has come. Undefined where they met
 * just now: before its time, or by an agenda that was asked for once it was over.
 */
export function heldSince(
  booking: Pick<Booking, 'startsAt' | 'minutes'>,
  { startedAt, now }: Pick<SessionsAhead, 'startedAt'> & { readonly now: Temporal.Instant },
): Temporal.Instant | undefined {
  const isLater =
    startedAt !== undefined &&
    Temporal.Instant.compare(startedAt, endOfSession(booking)) > 0 &&
    isUnderWay({ startedAt, lastRecordedAt: undefined }, now);
  return hasBegun(booking, now) && !isLater ? booking.startsAt : undefined;
}
