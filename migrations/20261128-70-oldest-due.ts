import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A door across workspaces, for whoever watches the bot: how long ago the oldest came due that is still to be done, and
  // nothing of whose it is or what. Of each workspace the first entries of two indexes answer.
  await sql`
    create function oldest_due(until timestamptz) returns timestamptz
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select min(least(
        (select due_at from touchpoints as each
          where each.workspace_id = here.workspace_id and due_at <= until and failed_at is null
          order by due_at limit 1),
        (select due_at from deliveries as each
          where each.workspace_id = here.workspace_id and due_at <= until and state = 'waiting'
          order by due_at limit 1)))
      from installations as here
    $$`.execute(db);
  await sql`revoke execute on function oldest_due from public`.execute(db);
}
