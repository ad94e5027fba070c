import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table prompts_given (
      workspace_id text not null,
      pair_id uuid not null,
      occurrence integer not null,
      prompt_id text not null,
      given_at timestamptz not null,
      primary key (workspace_id, pair_id, occurrence),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'prompts_given');
}
