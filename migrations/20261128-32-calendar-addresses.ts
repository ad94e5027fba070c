import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Under which somebody's sessions can be subscribed to. Of the secret in it only a hash is kept, so that nobody reads it here.
  await sql`
    create table calendar_addresses (
      workspace_id text not null,
      person_id text not null,
      secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
      made_at timestamptz not null,
      primary key (workspace_id, person_id),
      foreign key (workspace_id, person_id) references people on delete cascade
    )`.execute(db);
  // Not unique: nobody's row may tell of another's in a refusal. Two alike are beyond chance.
  await sql`create index calendar_addresses_by_hash on calendar_addresses (secret_hash)`.execute(db);
  await isolateByWorkspace(db, 'calendar_addresses');
  // A door across workspaces: a calendar program names none. It tells whoever knows a secret whose it is, and nothing to others.
  await sql`
    create function whose_calendar(hash text) returns table (workspace_id text, person_id text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select each.workspace_id, each.person_id
      from calendar_addresses as each join installations as here on here.workspace_id = each.workspace_id
      where each.secret_hash = hash
    $$`.execute(db);
  await sql`revoke execute on function whose_calendar from public`.execute(db);
}
