import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What somebody said in private that they missed with their last peer, until they are introduced to the next one.
  await sql`
    create table missed_words (
      workspace_id text not null,
      program_id uuid not null,
      person_id text not null,
      missed_sealed text not null,
      primary key (workspace_id, program_id, person_id),
      foreign key (workspace_id, program_id, person_id) references participants on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'missed_words');
}
