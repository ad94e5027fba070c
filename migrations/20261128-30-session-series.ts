import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Sessions that are booked by themselves, at a time on the clock of one zone: an offset would move them when clocks change.
  await sql`
    create table session_series (
      workspace_id text not null,
      pair_id uuid not null,
      number integer not null check (number > 0),
      state text not null check (state in ('proposed', 'running', 'untold', 'misfit', 'stopped', 'set-aside')),
      suggested_by text not null,
      suits text[] not null,
      time_zone text not null,
      first_on date not null,
      at_time text not null check (at_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
      within text not null check (within in ('working-hours', 'waking-hours')),
      last_on date not null check (last_on >= first_on),
      primary key (workspace_id, pair_id, number),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'session_series');
  await sql`
    create unique index session_series_one_proposed on session_series (workspace_id, pair_id)
    where state = 'proposed'`.execute(db);
  await sql`
    create unique index session_series_one_living on session_series (workspace_id, pair_id)
    where state in ('running', 'untold', 'misfit')`.execute(db);

  // What became of each of its days: none is booked twice. Without a booking it was left out, since it suited nobody.
  await sql`
    create table series_days (
      workspace_id text not null,
      pair_id uuid not null,
      number integer not null,
      on_day date not null,
      booking_number integer,
      primary key (workspace_id, pair_id, number, on_day),
      foreign key (workspace_id, pair_id, number) references session_series on delete cascade,
      foreign key (workspace_id, pair_id, booking_number) references bookings (workspace_id, pair_id, number)
    )`.execute(db);
  await isolateByWorkspace(db, 'series_days');
  await sql`
    create index series_days_by_booking on series_days (workspace_id, pair_id, booking_number)
    where booking_number is not null`.execute(db);
}
