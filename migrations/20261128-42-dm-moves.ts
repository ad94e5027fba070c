import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Where what was the pair's DM is a channel by now: a row for each of it, until they have another DM or the pair ends. Nobody's answer is told.
  await sql`
    create table dm_moves (
      workspace_id text not null,
      pair_id uuid not null,
      person_id text not null,
      noticed_at timestamptz not null,
      agreed_at timestamptz,
      primary key (workspace_id, pair_id, person_id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'dm_moves');
}
