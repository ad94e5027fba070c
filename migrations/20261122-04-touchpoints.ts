import { sql, type Kysely } from 'kysely';
import { appRole, isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table touchpoints (
      workspace_id text not null,
      pair_id uuid not null,
      kind text not null,
      occurrence integer not null check (occurrence > 0),
      due_at timestamptz not null,
      primary key (workspace_id, pair_id, kind),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'touchpoints');
  // The minute's tick asks for what is due, over all workspaces, earliest first.
  await sql`create index touchpoints_by_due on touchpoints (due_at)`.execute(db);

  await sql`
    create table deliveries (
      workspace_id text not null,
      id uuid not null default gen_random_uuid(),
      pair_id uuid not null,
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
      unique (workspace_id, pair_id, kind, occurrence),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'deliveries');

  // The one door across workspaces: which touchpoints are due. It tells whose and when, and nothing of what they hold.
  await sql`
    create function due_touchpoints(until timestamptz, at_most integer)
    returns table (workspace_id text, pair_id uuid, kind text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select workspace_id, pair_id, kind from touchpoints where due_at <= until order by due_at limit at_most
    $$`.execute(db);
  await sql`revoke execute on function due_touchpoints from public`.execute(db);
  await sql`grant execute on function due_touchpoints to ${sql.id(appRole)}`.execute(db);
}
