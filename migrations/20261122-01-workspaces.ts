import { sql, type Kysely } from 'kysely';
import { appRole, isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Roles belong to the whole server: another database of it may have made this one, even at this moment.
  await sql`
    do $$ begin
      create role ${sql.id(appRole)} nologin;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db);
  await sql`grant ${sql.id(appRole)} to current_user`.execute(db);
  await sql`grant usage on schema public to ${sql.id(appRole)}`.execute(db);

  await sql`
    create table installations (
      workspace_id text primary key check (workspace_id <> ''),
      workspace_name text not null,
      bot_user_id text not null,
      bot_token_sealed text not null,
      installed_at timestamptz not null
    )`.execute(db);
  await isolateByWorkspace(db, 'installations');

  await sql`
    create table people (
      workspace_id text not null,
      id text not null,
      name text not null,
      time_zone text not null,
      locale text not null,
      is_slack_admin boolean not null,
      is_active boolean not null,
      changed_at timestamptz not null default 'epoch',
      fetched_at timestamptz not null,
      primary key (workspace_id, id)
    )`.execute(db);
  await isolateByWorkspace(db, 'people');

  await sql`
    create table received_events (
      workspace_id text not null,
      event_id text not null,
      received_at timestamptz not null,
      primary key (workspace_id, event_id)
    )`.execute(db);
  await isolateByWorkspace(db, 'received_events');
}
