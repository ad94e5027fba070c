import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A workspace's first program is there by itself; each other one was started by somebody. An archived one winds down
  // until its last day.
  await sql`
    alter table programs
      add column started_by text,
      add column archived_at timestamptz,
      add column last_day date,
      add foreign key (workspace_id, started_by) references people`.execute(db);
  // Two that run at the same time cannot have the same name, however it is written.
  await sql`
    create unique index programs_running_name on programs (workspace_id, lower(name)) where archived_at is null`.execute(
    db,
  );
}
