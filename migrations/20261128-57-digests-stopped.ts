import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Which admins would rather not have the monthly report of a program sent to them. Its row goes once they would again.
  await sql`
    create table digests_stopped (
      workspace_id text not null,
      program_id uuid not null,
      person_id text not null,
      stopped_at timestamptz not null,
      primary key (workspace_id, program_id, person_id),
      foreign key (workspace_id, program_id) references programs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'digests_stopped');
}
