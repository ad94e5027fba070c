import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Who is left out of a program's rounds, after pairs of theirs were released, until they come back: from then on what was before counts no more.
  await sql`
    create table sitting_out (
      workspace_id text not null,
      program_id uuid not null,
      person_id text not null,
      since timestamptz not null,
      back_at timestamptz,
      primary key (workspace_id, program_id, person_id),
      foreign key (workspace_id, program_id, person_id) references participants on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'sitting_out');
}
