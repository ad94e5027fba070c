import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What a person has entered of a profile, or an admin has prepared for them, until they save it as theirs.
  await sql`
    create table profile_drafts (
      workspace_id text not null,
      program_id uuid not null,
      person_id text not null,
      draft_sealed text not null,
      kept_at timestamptz not null,
      primary key (workspace_id, program_id, person_id),
      foreign key (workspace_id, program_id) references programs on delete cascade,
      foreign key (workspace_id, person_id) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'profile_drafts');
}
