import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What somebody said last when told of a round beforehand: whether they sit that one out, and when they said so.
  await sql`
    create table round_answers (
      workspace_id text not null,
      program_id uuid not null,
      person_id text not null,
      skips boolean not null,
      answered_at timestamptz not null,
      primary key (workspace_id, program_id, person_id),
      foreign key (workspace_id, program_id, person_id) references participants on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'round_answers');
}
