import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What each would do after the session of that number, for the pair to see.
  await sql`
    create table session_actions (
      workspace_id text not null,
      pair_id uuid not null,
      number integer not null check (number > 0),
      person_id text not null,
      wording_sealed text not null,
      due_on date not null,
      outcome text not null default 'open' check (outcome in ('open', 'done', 'partly', 'not-done')),
      primary key (workspace_id, pair_id, number, person_id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'session_actions');
}
