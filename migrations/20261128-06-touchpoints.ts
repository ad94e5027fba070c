import { sql, type Kysely } from 'kysely';
import { appRole, isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A schedule is a pair's or a program's: what comes due on the latter goes to people one by one, its admins for instance.
  await sql`
    create table touchpoints (
      workspace_id text not null,
      pair_id uuid,
      program_id uuid,
      kind text not null,
      occurrence integer not null check (occurrence > 0),
      due_at timestamptz not null,
      foreign key (workspace_id, pair_id) references pairs on delete cascade,
      foreign key (workspace_id, program_id) references programs on delete cascade,
      constraint touchpoints_subject check (num_nonnulls(pair_id, program_id) = 1),
      constraint touchpoints_once unique nulls not distinct (workspace_id, pair_id, program_id, kind)
    )`.execute(db);
  await isolateByWorkspace(db, 'touchpoints');
  // The minute's tick asks for what is due, over all workspaces, earliest first.
  await sql`create index touchpoints_by_due on touchpoints (due_at)`.execute(db);
  await sql`create index touchpoints_by_program on touchpoints (workspace_id, program_id) where program_id is not null`.execute(
    db,
  );

  await createDeliveries(db);
  // A door across workspaces: which touchpoints are due. It tells whose and when, and nothing of what they hold.
  await sql`
    create function due_touchpoints(until timestamptz, at_most integer)
    returns table (workspace_id text, pair_id uuid, program_id uuid, kind text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select workspace_id, pair_id, program_id, kind from touchpoints
      where due_at <= until order by due_at limit at_most
    $$`.execute(db);
  await sql`revoke execute on function due_touchpoints from public`.execute(db);
  await sql`grant execute on function due_touchpoints to ${sql.id(appRole)}`.execute(db);
}

async function createDeliveries(db: Kysely<unknown>): Promise<void> {
  // What a pair's schedule sends to one of its members in private belongs to both: to the pair, and to that person in it.
  await sql`
    create table deliveries (
      workspace_id text not null,
      id uuid not null default gen_random_uuid(),
      pair_id uuid,
      program_id uuid,
      person_id text,
      kind text not null,
      occurrence integer not null check (occurrence > 0),
      state text not null check (state in ('queued', 'sending', 'sent', 'dropped', 'failed')),
      outcome text,
      repeats smallint not null default 0,
      channel_id text,
      message_ts text,
      queued_at timestamptz not null,
      claimed_at timestamptz,
      settled_at timestamptz,
      primary key (workspace_id, id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade,
      foreign key (workspace_id, program_id) references programs on delete cascade,
      foreign key (workspace_id, person_id) references people,
      constraint deliveries_subject check (
        num_nonnulls(pair_id, program_id) <= 1 and (pair_id is not null or person_id is not null)),
      constraint deliveries_once
        unique nulls not distinct (workspace_id, pair_id, kind, occurrence, person_id, program_id)
    )`.execute(db);
  await isolateByWorkspace(db, 'deliveries');
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
}
