import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // When Slack last said that a pair's DM is theirs still: a group DM can be turned into a channel, and no event tells.
  await sql`
    create table dm_sightings (
      workspace_id text not null,
      pair_id uuid not null,
      channel_id text not null,
      seen_at timestamptz not null,
      primary key (workspace_id, pair_id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'dm_sightings');
}
