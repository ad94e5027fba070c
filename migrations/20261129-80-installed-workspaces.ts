import { sql, type Kysely } from 'kysely';

/** A door across workspaces: which of them have the app, by their ids, and nothing else of them. Each night does its work for each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function installed_workspaces() returns table (workspace_id text)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select each.workspace_id from installations as each order by 1 $$`.execute(db);
  await sql`revoke execute on function installed_workspaces from public`.execute(db);
}
