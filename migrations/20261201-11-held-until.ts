import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A message that names times to come says something else once they have passed: with the next tick it is brought up to date.
  await sql`alter table deliveries add column holds_until timestamptz`.execute(db);
  await sql`
    create index deliveries_passing on deliveries (workspace_id, holds_until)
      where holds_until is not null and state = 'sent' and is_live`.execute(db);
  await sql`
    create or replace function due_workspaces(until timestamptz) returns table (workspace_id text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select workspace_id from installations as here
      where (select true from touchpoints as each
          where each.workspace_id = here.workspace_id and due_at <= until and failed_at is null limit 1)
        or (select true from deliveries as each
          where each.workspace_id = here.workspace_id and due_at <= until and state = 'waiting' limit 1)
        or (select true from deliveries as each
          where each.workspace_id = here.workspace_id and holds_until <= until and state = 'sent' and is_live limit 1)
      order by workspace_id
    $$`.execute(db);
}
