import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table program_admins (
      workspace_id text not null,
      program_id uuid not null,
      person_id text not null,
      appointed_at timestamptz not null,
      primary key (workspace_id, program_id, person_id),
      foreign key (workspace_id, program_id) references programs on delete cascade,
      foreign key (workspace_id, person_id) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'program_admins');
}
