import { randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await createProof(db);
  await createInstallations(db);
  await createPeople(db);
  await createHomeViews(db);
  await createReceivedEvents(db);
}

/** Row-level security believes a workspace that comes with a proof, which the app alone can make: see `proofOf`. */
async function createProof(db: Kysely<unknown>): Promise<void> {
  await sql`create table proof_keys (inner_key bytea not null, outer_key bytea not null)`.execute(db);
  await sql`create unique index proof_keys_one_row on proof_keys ((true))`.execute(db);
  await sql`insert into proof_keys values (${randomBytes(64)}, ${randomBytes(64)})`.execute(db);
  await sql`
    create function proven_workspace() returns text
    language sql stable parallel safe security definer set search_path = public, pg_temp
    as $$
      select claimed from proof_keys, current_setting('peer_pairs.workspace_id', true) as claimed
      where encode(sha256(outer_key || sha256(inner_key || convert_to(claimed, 'UTF8'))), 'hex')
        = current_setting('peer_pairs.workspace_proof', true)
    $$`.execute(db);
  await sql`revoke execute on function proven_workspace from public`.execute(db);
}

async function createInstallations(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table installations (
      workspace_id text primary key check (workspace_id <> ''),
      workspace_name text not null,
      bot_user_id text not null,
      bot_token_sealed text not null,
      installed_at timestamptz not null
    )`.execute(db);
  await isolateByWorkspace(db, 'installations');
}

async function createPeople(db: Kysely<unknown>): Promise<void> {
  // Beside the name that people have chosen to be called by, which several may share, stand those that tell them apart, and
  // by which they are searched for. They are empty until Slack has been asked.
  await sql`
    create table people (
      workspace_id text not null,
      id text not null,
      name text not null,
      real_name text not null default '',
      handle text not null default '',
      time_zone text not null,
      locale text not null,
      is_slack_admin boolean not null,
      is_active boolean not null,
      is_guest boolean not null default false,
      changed_at timestamptz not null default 'epoch',
      fetched_at timestamptz not null,
      primary key (workspace_id, id)
    )`.execute(db);
  await isolateByWorkspace(db, 'people');
  // Slack's own admins hold every right that nobody was appointed to: commands and Home ask for them.
  await sql`create index people_slack_admins on people (workspace_id) where is_slack_admin and is_active`.execute(
    db,
  );
}

async function createHomeViews(db: Kysely<unknown>): Promise<void> {
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

async function createReceivedEvents(db: Kysely<unknown>): Promise<void> {
  // An event that is claimed is being handled, by the machine's time; one that is handled is never handled again.
  await sql`
    create table received_events (
      workspace_id text not null,
      event_id text not null,
      received_at timestamptz not null,
      claimed_at timestamptz,
      handled_at timestamptz,
      primary key (workspace_id, event_id)
    )`.execute(db);
  await isolateByWorkspace(db, 'received_events');
  await sql`create index received_events_by_age on received_events (received_at)`.execute(db);
  // A door across workspaces: what Slack does not send again any more need not be known. It tells nothing of any row.
  await sql`
    create function forget_received_events(received_before timestamptz) returns integer
    language sql security definer set search_path = public, pg_temp
    as $$
      with forgotten as (delete from received_events where received_at < received_before returning 1)
      select count(*)::integer from forgotten
    $$`.execute(db);
  await sql`revoke execute on function forget_received_events from public`.execute(db);
}
