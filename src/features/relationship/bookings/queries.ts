import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import type { Booking, CanceledFor, Suggestion } from './model/booking.ts';

type OfPair = { readonly pairId: string };

/** Newest first. The pair is locked by whoever changes anything of it. */
export const findBookings = (tx: WorkspaceTransaction, pairId: string): Promise<readonly Booking[]> =>
  bookingRows(tx, { pairId });

const bookingRows = writtenOnce(({ db }, { pairId }: OfPair) =>
  db
    .selectFrom('bookings')
    .select(['pairId', 'number', 'startsAt', 'minutes', 'state', 'canceledFor', 'sequence'])
    .where('pairId', '=', pairId)
    .orderBy('number', 'desc'),
);

/** Those of these pairs, by their ids, whose next session is booked for then or later. */
export async function findBookedFrom(
  { db }: WorkspaceTransaction,
  pairIds: readonly string[],
  from: Temporal.Instant,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('bookings')
    .select('pairId')
    .where('pairId', '=', sql<string>`any(${[...pairIds]}::uuid[])`)
    .where('state', '=', 'booked')
    .where('startsAt', '>=', from)
    .orderBy('pairId')
    .execute();
  return rows.map(({ pairId }) => pairId);
}

type NewBooking = Pick<Booking, 'pairId' | 'number' | 'startsAt' | 'minutes'>;

export async function insertBooking({ db }: WorkspaceTransaction, booking: NewBooking): Promise<void> {
  await db
    .insertInto('bookings')
    .values({ ...booking, state: 'booked', canceledFor: null, sessionNumber: null })
    .execute();
}

type Named = { readonly pairId: string; readonly number: number };

type Change =
  | Pick<Booking, 'startsAt' | 'minutes' | 'sequence'>
  | {
      readonly state: Exclude<Booking['state'], 'held'>;
      readonly sequence?: number;
      readonly canceledFor?: CanceledFor | null;
    }
  | { readonly state: 'held'; readonly sessionNumber: number };

export async function updateBooking(
  { db }: WorkspaceTransaction,
  { pairId, number }: Named,
  change: Change,
): Promise<void> {
  const isOpened = 'state' in change && change.state !== 'held';
  await db
    .updateTable('bookings')
    .set({ ...change, ...(isOpened && { sessionNumber: null }) })
    .where('pairId', '=', pairId)
    .where('number', '=', number)
    .execute();
}

/** The one that is on record as this session. */
export async function findHeldAs(
  { db }: WorkspaceTransaction,
  pairId: string,
  sessionNumber: number,
): Promise<Named | undefined> {
  return db
    .selectFrom('bookings')
    .select(['pairId', 'number'])
    .where('pairId', '=', pairId)
    .where('sessionNumber', '=', sessionNumber)
    .executeTakeFirst();
}

const suggestionRows = writtenOnce(({ db }, { pairId }: OfPair) =>
  db
    .selectFrom('timeSuggestions')
    .select(['pairId', 'number', 'startsAt', 'suggestedBy', 'suits', 'isMove', 'eachTime', 'state'])
    .select(['bookingNumber', 'sequence'])
    .where('pairId', '=', pairId)
    .orderBy('number', 'desc'),
);

/** Newest first. */
export async function findSuggestions(
  tx: WorkspaceTransaction,
  pairId: string,
): Promise<readonly Suggestion[]> {
  const rows = await suggestionRows(tx, { pairId });
  return rows.map(({ bookingNumber, sequence, ...row }) => ({
    ...row,
    booked: bookingNumber === null || sequence === null ? undefined : { number: bookingNumber, sequence },
  }));
}

type NewSuggestion = Pick<
  Suggestion,
  'pairId' | 'number' | 'startsAt' | 'suggestedBy' | 'isMove' | 'eachTime'
>;

export async function insertSuggestion(
  { db }: WorkspaceTransaction,
  suggestion: NewSuggestion,
): Promise<void> {
  await db
    .insertInto('timeSuggestions')
    .values({
      ...suggestion,
      suits: [suggestion.suggestedBy],
      state: 'open',
      bookingNumber: null,
      sequence: null,
    })
    .execute();
}

export async function setSuits(
  { db }: WorkspaceTransaction,
  { pairId, number }: Named,
  suits: readonly string[],
): Promise<void> {
  await db
    .updateTable('timeSuggestions')
    .set({ suits: [...suits] })
    .where('pairId', '=', pairId)
    .where('number', '=', number)
    .execute();
}

export async function takeSuggestion(
  { db }: WorkspaceTransaction,
  { pairId, number }: Named,
  booked: { readonly number: number; readonly sequence: number },
): Promise<void> {
  await db
    .updateTable('timeSuggestions')
    .set({ state: 'taken', bookingNumber: booked.number, sequence: booked.sequence })
    .where('pairId', '=', pairId)
    .where('number', '=', number)
    .execute();
}

/** Those that would move the session that is ahead, which now is so no longer. */
export async function setAsideMoves({ db }: WorkspaceTransaction, { pairId }: OfPair): Promise<void> {
  await db
    .updateTable('timeSuggestions')
    .set({ state: 'set-aside' })
    .where('pairId', '=', pairId)
    .where('state', '=', 'open')
    .where('isMove', '=', true)
    .execute();
}

type SuggestionsOf = { readonly pairId: string; readonly suggestedBy?: string };

/** Those of one member, or of all. */
export async function setAsideOpen(
  { db }: WorkspaceTransaction,
  { pairId, suggestedBy }: SuggestionsOf,
): Promise<void> {
  await db
    .updateTable('timeSuggestions')
    .set({ state: 'set-aside' })
    .where('pairId', '=', pairId)
    .where('state', '=', 'open')
    .$if(suggestedBy !== undefined, (query) => query.where('suggestedBy', '=', suggestedBy ?? ''))
    .execute();
}
