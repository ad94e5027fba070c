import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Since when the app is not installed there any more. What is kept of the workspace goes some time later, unless it is back.
  await sql`
    create table removed_workspaces (
      workspace_id text not null primary key,
      removed_at timestamptz not null
    )`.execute(db);
  await isolateByWorkspace(db, 'removed_workspaces');
  await sql`create index removed_workspaces_by_time on removed_workspaces (removed_at)`.execute(db);
  // A door across workspaces: which of those have been gone since before then, and nothing of what is in them.
  await sql`
    create function workspaces_removed(removed_before timestamptz) returns table (workspace_id text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select each.workspace_id from removed_workspaces as each
      where each.removed_at < removed_before
        and not exists (select from installations as here where here.workspace_id = each.workspace_id)
      order by 1
    $$`.execute(db);
  await sql`revoke execute on function workspaces_removed from public`.execute(db);
}
