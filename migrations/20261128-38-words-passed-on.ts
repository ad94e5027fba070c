import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What somebody had the bot say in the pair's DM for them, after they had seen it as it would stand there.
  await sql`
    create table words_passed_on (
      workspace_id text not null,
      pair_id uuid not null,
      number integer not null check (number > 0),
      person_id text not null,
      wording_sealed text not null,
      said_at timestamptz not null,
      primary key (workspace_id, pair_id, number),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'words_passed_on');
}
