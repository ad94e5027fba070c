import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Of a workspace whose token runs out: what the next pair of tokens is had for, and when it is tried. Whoever tries moves that on first.
  await sql`
    create table token_rotations (
      workspace_id text not null primary key references installations on delete cascade,
      refresh_token_sealed text not null,
      expires_at timestamptz not null,
      try_at timestamptz not null,
      failures integer not null default 0,
      cause text
    )`.execute(db);
  await isolateByWorkspace(db, 'token_rotations');
  await sql`create index token_rotations_by_time on token_rotations (try_at)`.execute(db);
  // A door across workspaces: in which of them it is to be tried until then, and nothing else of them.
  await sql`
    create function rotations_due(until timestamptz) returns table (workspace_id text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select each.workspace_id from token_rotations as each where each.try_at <= until order by each.try_at, 1
    $$`.execute(db);
  await sql`revoke execute on function rotations_due from public`.execute(db);
}
