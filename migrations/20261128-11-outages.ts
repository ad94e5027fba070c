import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // While Slack takes nothing of a workspace one delivery at a time tries, from `retry_at` on, and all others wait. It outlives
  // the installation: what was to be sent when the app was removed is sent once it is back.
  await sql`
    create table outages (
      workspace_id text primary key,
      cause text not null check (length(cause) <= 60),
      failures integer not null check (failures > 0),
      since timestamptz not null,
      retry_at timestamptz not null
    )`.execute(db);
  await isolateByWorkspace(db, 'outages');

  // How often Slack has not taken it, one after the other; and whether it waits for an outage to end, without having been tried.
  await sql`
    alter table deliveries
      add column faults integer not null default 0,
      add column is_held boolean not null default false`.execute(db);
  await sql`create index deliveries_held on deliveries (workspace_id) where is_held`.execute(db);
  await sql`
    create index deliveries_not_arrived on deliveries (workspace_id, settled_at desc)
    where state = 'failed' or outcome = 'unsure'`.execute(db);

  await sql`
    alter table pairs
      drop constraint pairs_ending_check,
      add constraint pairs_ending_check
        check (ending in ('left', 'deactivated', 'rematch', 'wound-down', 'not-introduced'))`.execute(db);
}
