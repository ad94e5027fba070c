import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // One for each person and program, ever: who has been asked is not asked again. Its number counts within the person,
  // and is the occurrence of its delivery.
  await sql`
    create table invitations (
      workspace_id text not null,
      program_id uuid not null,
      person_id text not null,
      number integer not null check (number > 0),
      state text not null check (state in ('open', 'declined')),
      invited_by text not null,
      reason text not null check (reason in ('named', 'group', 'channel', 'list')),
      source_id text,
      invited_at timestamptz not null,
      declined_at timestamptz,
      primary key (workspace_id, program_id, person_id),
      unique (workspace_id, person_id, number),
      foreign key (workspace_id, program_id) references programs on delete cascade,
      foreign key (workspace_id, person_id) references people,
      foreign key (workspace_id, invited_by) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'invitations');
}
