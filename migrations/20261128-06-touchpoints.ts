import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A schedule is a pair's or a program's: what comes due on the latter goes to people one by one, its admins for instance.
  // What fails in our own code is counted, and ends.
  await sql`
    create table touchpoints (
      workspace_id text not null,
      pair_id uuid,
      program_id uuid,
      kind text not null,
      occurrence integer not null check (occurrence > 0),
      due_at timestamptz not null,
      tries smallint not null default 0,
      failed_at timestamptz,
      foreign key (workspace_id, pair_id) references pairs on delete cascade,
      foreign key (workspace_id, program_id) references programs on delete cascade,
      constraint touchpoints_subject check (num_nonnulls(pair_id, program_id) = 1),
      constraint touchpoints_once unique nulls not distinct (workspace_id, pair_id, program_id, kind)
    )`.execute(db);
  await isolateByWorkspace(db, 'touchpoints');
  // The minute's tick asks for what is due, over all workspaces, earliest first.
  await sql`create index touchpoints_by_due on touchpoints (due_at) where failed_at is null`.execute(db);
  await sql`create index touchpoints_by_program on touchpoints (workspace_id, program_id) where program_id is not null`.execute(
    db,
  );

  await createDeliveries(db);
  await openDoors(db);
}

/** Doors across workspaces, for the minute's tick: they tell whose and when, and nothing of what is in a row. */
async function openDoors(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function due_touchpoints(until timestamptz, at_most integer)
    returns table (workspace_id text, pair_id uuid, program_id uuid, kind text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select workspace_id, pair_id, program_id, kind from touchpoints
      where due_at <= until and failed_at is null order by due_at limit at_most
    $$`.execute(db);
  await sql`revoke execute on function due_touchpoints from public`.execute(db);
  await sql`
    create function due_deliveries(until timestamptz, at_most integer)
    returns table (workspace_id text, delivery_id uuid)
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select workspace_id, id from deliveries
      where state = 'waiting' and due_at <= until order by due_at limit at_most
    $$`.execute(db);
  await sql`revoke execute on function due_deliveries from public`.execute(db);
}

async function createDeliveries(db: Kysely<unknown>): Promise<void> {
  // What a pair's schedule sends to one of its members in private belongs to both: to the pair, and to that person in it.
  // It waits for a moment that is good for those whom it reaches; what fails in our own code is counted, and ends. While
  // something can still be pressed in a message it is live, and brought up to date when what it speaks of changes:
  // `shown_digest` is of what stands in Slack, where that is known; `draws` counts how often it was composed again.
  await sql`
    create table deliveries (
      workspace_id text not null,
      id uuid not null default gen_random_uuid(),
      pair_id uuid,
      program_id uuid,
      person_id text,
      kind text not null,
      occurrence integer not null check (occurrence > 0),
      state text not null check (state in ('queued', 'waiting', 'sending', 'sent', 'dropped', 'failed')),
      outcome text,
      repeats smallint not null default 0,
      tries smallint not null default 0,
      channel_id text,
      message_ts text,
      queued_at timestamptz not null,
      due_at timestamptz,
      claimed_at timestamptz,
      settled_at timestamptz,
      is_live boolean not null default false,
      shown_digest text,
      draws integer not null default 0,
      primary key (workspace_id, id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade,
      foreign key (workspace_id, program_id) references programs on delete cascade,
      foreign key (workspace_id, person_id) references people,
      constraint deliveries_subject check (
        num_nonnulls(pair_id, program_id) <= 1 and (pair_id is not null or person_id is not null)),
      constraint deliveries_waiting check (state <> 'waiting' or due_at is not null),
      constraint deliveries_once
        unique nulls not distinct (workspace_id, pair_id, kind, occurrence, person_id, program_id)
    )`.execute(db);
  await isolateByWorkspace(db, 'deliveries');
  await indexDeliveries(db);
}

async function indexDeliveries(db: Kysely<unknown>): Promise<void> {
  await sql`create index deliveries_by_program on deliveries (workspace_id, program_id) where program_id is not null`.execute(
    db,
  );
  await sql`create index deliveries_by_person on deliveries (workspace_id, person_id) where person_id is not null`.execute(
    db,
  );
  // The list of people asks which of a pair's was the last that Slack took or refused.
  await sql`
    create index deliveries_answered on deliveries (workspace_id, pair_id, settled_at desc)
    where state in ('sent', 'failed')`.execute(db);
  await sql`create index deliveries_waiting_by_due on deliveries (due_at) where state = 'waiting'`.execute(
    db,
  );
  await sql`create index deliveries_by_message on deliveries (workspace_id, message_ts)`.execute(db);
  for (const subject of ['pair', 'person', 'program'])
    await sql`
      create index ${sql.id(`deliveries_live_of_${subject}`)} on deliveries (workspace_id, ${sql.id(`${subject}_id`)})
      where is_live`.execute(db);
}
