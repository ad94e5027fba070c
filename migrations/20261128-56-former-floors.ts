import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Under how few people reports told no number before an admin changed it: what was answered until then stays under it.
  await sql`
    create table former_floors (
      workspace_id text not null,
      program_id uuid not null,
      held_until timestamptz not null,
      floor integer not null,
      primary key (workspace_id, program_id, held_until),
      foreign key (workspace_id, program_id) references programs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'former_floors');
}
