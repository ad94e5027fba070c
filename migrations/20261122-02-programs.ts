import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table programs (
      workspace_id text not null,
      id uuid not null default gen_random_uuid(),
      name text not null,
      settings jsonb not null,
      created_at timestamptz not null,
      primary key (workspace_id, id)
    )`.execute(db);
  await isolateByWorkspace(db, 'programs');

  await sql`
    create table participants (
      workspace_id text not null,
      program_id uuid not null,
      person_id text not null,
      state text not null check (state in ('enrolled', 'paused', 'left')),
      profile_sealed text not null,
      waited_last_round boolean not null default false,
      enrolled_at timestamptz not null,
      primary key (workspace_id, program_id, person_id),
      foreign key (workspace_id, program_id) references programs on delete cascade,
      foreign key (workspace_id, person_id) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'participants');
  // A person's programs: App Home and every command begin with them.
  await sql`create index participants_by_person on participants (workspace_id, person_id)`.execute(db);
}
