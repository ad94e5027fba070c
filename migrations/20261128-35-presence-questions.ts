import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // That somebody has not heard from the others of their pair and had them asked. What they answer is told and not kept.
  await sql`
    create table presence_questions (
      workspace_id text not null,
      pair_id uuid not null,
      number integer not null check (number > 0),
      asked_by text not null,
      asked_at timestamptz not null,
      answer_by timestamptz not null check (answer_by > asked_at),
      state text not null check (state in ('open', 'answered', 'released')),
      primary key (workspace_id, pair_id, number),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'presence_questions');
}
