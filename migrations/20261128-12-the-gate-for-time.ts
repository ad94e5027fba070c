import { sql, type Kysely } from 'kysely';
import { appRole } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A delivery waits for a moment that is good for those whom it reaches. What fails in our own code is counted, and ends.
  await sql`
    alter table deliveries
      add column due_at timestamptz,
      add column tries smallint not null default 0,
      drop constraint deliveries_state_check,
      add constraint deliveries_state_check
        check (state in ('queued', 'waiting', 'sending', 'sent', 'dropped', 'failed')),
      add constraint deliveries_waiting check (state <> 'waiting' or due_at is not null)`.execute(db);
  await sql`create index deliveries_waiting_by_due on deliveries (due_at) where state = 'waiting'`.execute(
    db,
  );
  await sql`
    alter table touchpoints
      add column tries smallint not null default 0,
      add column failed_at timestamptz`.execute(db);
  await sql`drop index touchpoints_by_due`.execute(db);
  await sql`create index touchpoints_by_due on touchpoints (due_at) where failed_at is null`.execute(db);

  await sql`
    create or replace function due_touchpoints(until timestamptz, at_most integer)
    returns table (workspace_id text, pair_id uuid, program_id uuid, kind text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select workspace_id, pair_id, program_id, kind from touchpoints
      where due_at <= until and failed_at is null order by due_at limit at_most
    $$`.execute(db);
  // A door across workspaces: which deliveries have waited long enough.
  await sql`
    create function due_deliveries(until timestamptz, at_most integer)
    returns table (workspace_id text, delivery_id uuid)
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select workspace_id, id from deliveries
      where state = 'waiting' and due_at <= until order by due_at limit at_most
    $$`.execute(db);
  await sql`revoke execute on function due_deliveries from public`.execute(db);
  await sql`grant execute on function due_deliveries to ${sql.id(appRole)}`.execute(db);
}
