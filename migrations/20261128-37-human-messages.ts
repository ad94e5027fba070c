import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What somebody asks a person for, of those who run the program or the workspace. Its words are deleted once it is done or withdrawn.
  await sql`
    create table human_messages (
      workspace_id text not null,
      program_id uuid not null,
      number integer not null check (number > 0),
      person_id text not null,
      reader_ids text[] not null check (cardinality(reader_ids) > 0),
      state text not null default 'waiting' check (state in ('waiting', 'answered', 'done', 'withdrawn')),
      wording_sealed text check ((wording_sealed is null) = (state in ('done', 'withdrawn'))),
      answered_by text check ((answered_by is null) or state <> 'waiting'),
      written_at timestamptz not null,
      told_unread_at timestamptz,
      primary key (workspace_id, program_id, number),
      foreign key (workspace_id, program_id) references programs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'human_messages');
}
