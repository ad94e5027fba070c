import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // One door in the place of two: it tells in which workspaces something is due, and each of them is asked then what. One that
  // has removed the app is not looked at, however much has come due in it: that waits until the app is back. In each of the
  // others one entry of an index answers, whatever else stands there.
  await sql`create index touchpoints_due on touchpoints (workspace_id, due_at) where failed_at is null`.execute(
    db,
  );
  await sql`create index deliveries_due on deliveries (workspace_id, due_at) where state = 'waiting'`.execute(
    db,
  );
  await sql`
    create function due_workspaces(until timestamptz) returns table (workspace_id text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select workspace_id from installations as here
      where (select true from touchpoints as each
          where each.workspace_id = here.workspace_id and due_at <= until and failed_at is null limit 1)
        or (select true from deliveries as each
          where each.workspace_id = here.workspace_id and due_at <= until and state = 'waiting' limit 1)
      order by workspace_id
    $$`.execute(db);
  await sql`revoke execute on function due_workspaces from public`.execute(db);
  await sql`drop function due_touchpoints`.execute(db);
  await sql`drop function due_deliveries`.execute(db);
  await sql`drop index touchpoints_by_due`.execute(db);
  await sql`drop index deliveries_waiting_by_due`.execute(db);
}
