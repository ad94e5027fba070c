import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sessions (
      workspace_id text not null,
      pair_id uuid not null,
      number integer not null check (number > 0),
      mentee_id text not null,
      reported_by text not null,
      held_at timestamptz not null,
      primary key (workspace_id, pair_id, number),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'sessions');

  await sql`
    create table check_in_answers (
      workspace_id text not null,
      pair_id uuid not null,
      occurrence integer not null,
      person_id text not null,
      answers_sealed text not null,
      answered_at timestamptz not null,
      primary key (workspace_id, pair_id, occurrence, person_id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'check_in_answers');
}
