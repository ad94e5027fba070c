import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What somebody would like to think through in the session of that number: theirs alone, or their peers' to read too.
  await sql`
    create table dilemmas (
      workspace_id text not null,
      pair_id uuid not null,
      number integer not null check (number > 0),
      person_id text not null,
      wording_sealed text not null,
      visible_to text not null check (visible_to in ('me', 'us')),
      written_at timestamptz not null,
      primary key (workspace_id, pair_id, number, person_id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'dilemmas');
}
