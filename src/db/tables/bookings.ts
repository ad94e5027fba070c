import type { Generated } from 'kysely';
import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    bookings: Bookings;
    calendarAddresses: CalendarAddresses;
    timeSuggestions: TimeSuggestions;
  }
}

/** A session that has a time. */
export type Bookings = WorkspaceOwned & {
  pairId: string;
  /** Counts from 1 within the pair. */
  number: number;
  startsAt: Temporal.Instant;
  minutes: number;
  /** Unanswered is one that nobody has told of until the next was booked. */
  state: 'booked' | 'held' | 'skipped' | 'cancelled' | 'unanswered';
  /** Where it is canceled: its day lies in a pause, or beyond the last day of the pair, or the pair has ended. */
  canceledFor: 'pause' | 'last-day' | 'end' | null;
  /** Counts its moves: calendars take the greatest for what holds. */
  sequence: Generated<number>;
  /** As which session it is on record, once it is held. */
  sessionNumber: number | null;
};

export type TimeSuggestions = WorkspaceOwned & {
  pairId: string;
  /** Counts from 1 within the pair. */
  number: number;
  startsAt: Temporal.Instant;
  suggestedBy: string;
  /** Whom it suits, by id. */
  suits: readonly string[];
  /** Whether a session was ahead that it would move. */
  isMove: boolean;
  /** Whether it is meant for each session from then on, not for one alone. */
  eachTime: Generated<boolean>;
  state: 'open' | 'taken' | 'set-aside';
  /** What came of it, once it is taken: the session, and which of its moves. */
  bookingNumber: number | null;
  sequence: number | null;
};

/** Under which somebody's sessions can be subscribed to. */
export type CalendarAddresses = WorkspaceOwned & {
  personId: string;
  /** SHA-256 of the secret in it, which is kept nowhere. */
  secretHash: string;
  madeAt: Temporal.Instant;
};
