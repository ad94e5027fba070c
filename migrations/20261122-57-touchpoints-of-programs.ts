import { sql, type Kysely } from 'kysely';
import { appRole } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A program has a schedule too: what comes due on it goes to people one by one, its admins for instance.
  await sql`
    alter table touchpoints
      drop constraint touchpoints_pkey,
      alter column pair_id drop not null,
      add column program_id uuid,
      add foreign key (workspace_id, program_id) references programs on delete cascade,
      add constraint touchpoints_subject check (num_nonnulls(pair_id, program_id) = 1),
      add constraint touchpoints_once unique nulls not distinct (workspace_id, pair_id, program_id, kind)`.execute(
    db,
  );
  await sql`
    alter table deliveries
      add column program_id uuid,
      add foreign key (workspace_id, program_id) references programs on delete cascade,
      drop constraint deliveries_subject,
      add constraint deliveries_subject check (
        num_nonnulls(pair_id, program_id) <= 1 and (pair_id is not null or person_id is not null)),
      drop constraint deliveries_once,
      add constraint deliveries_once
        unique nulls not distinct (workspace_id, pair_id, program_id, person_id, kind, occurrence)`.execute(
    db,
  );

  await sql`drop function due_touchpoints`.execute(db);
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
