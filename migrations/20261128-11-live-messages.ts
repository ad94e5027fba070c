import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A message that something can still be pressed in is brought up to date when what it speaks of changes. `shown_digest` is of
  // what stands in Slack, where that is known; `draws` counts how often it was composed again.
  await sql`
    alter table deliveries
      add column is_live boolean not null default false,
      add column shown_digest text,
      add column draws integer not null default 0`.execute(db);
  await sql`create index deliveries_live_of_pair on deliveries (workspace_id, pair_id) where is_live`.execute(
    db,
  );
  await sql`create index deliveries_live_of_person on deliveries (workspace_id, person_id) where is_live`.execute(
    db,
  );
  await sql`create index deliveries_live_of_program on deliveries (workspace_id, program_id) where is_live`.execute(
    db,
  );
  await sql`create index deliveries_by_message on deliveries (workspace_id, message_ts)`.execute(db);

  // Who has App Home before them, as far as Slack tells: it says when somebody opens it, and never that they have left.
  await sql`
    create table home_views (
      workspace_id text not null,
      person_id text not null,
      opened_at timestamptz not null,
      draws integer not null default 0,
      primary key (workspace_id, person_id),
      foreign key (workspace_id, person_id) references people on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'home_views');
}
