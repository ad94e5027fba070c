import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A session that has a time. It is moved rather than made anew, so that calendars know it again: by its number and sequence.
  await sql`
    create table bookings (
      workspace_id text not null,
      pair_id uuid not null,
      number integer not null check (number > 0),
      starts_at timestamptz not null,
      minutes smallint not null check (minutes > 0),
      state text not null check (state in ('booked', 'held', 'skipped', 'cancelled', 'unanswered')),
      sequence integer not null default 0,
      session_number integer,
      primary key (workspace_id, pair_id, number),
      foreign key (workspace_id, pair_id) references pairs on delete cascade,
      constraint bookings_held check ((state = 'held') = (session_number is not null))
    )`.execute(db);
  await isolateByWorkspace(db, 'bookings');
  // A pair has one session ahead of it, whoever books at the same moment.
  await sql`
    create unique index bookings_one_ahead on bookings (workspace_id, pair_id) where state = 'booked'`.execute(
    db,
  );

  await createSuggestions(db);
}

/** A time that a member would meet at. Each has one that waits for the others, at most. */
async function createSuggestions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table time_suggestions (
      workspace_id text not null,
      pair_id uuid not null,
      number integer not null check (number > 0),
      starts_at timestamptz not null,
      suggested_by text not null,
      suits text[] not null,
      is_move boolean not null,
      state text not null check (state in ('open', 'taken', 'set-aside')),
      booking_number integer,
      sequence integer,
      primary key (workspace_id, pair_id, number),
      foreign key (workspace_id, pair_id) references pairs on delete cascade,
      foreign key (workspace_id, pair_id, booking_number) references bookings (workspace_id, pair_id, number),
      constraint time_suggestions_taken check ((state = 'taken') = (booking_number is not null)),
      constraint time_suggestions_sequence check ((booking_number is null) = (sequence is null))
    )`.execute(db);
  await isolateByWorkspace(db, 'time_suggestions');
  await sql`
    create unique index time_suggestions_one_open on time_suggestions (workspace_id, pair_id, suggested_by)
    where state = 'open'`.execute(db);
  await sql`
    create index time_suggestions_by_booking on time_suggestions (workspace_id, pair_id, booking_number)
    where booking_number is not null`.execute(db);
}
