import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // That a member would like another peer, for as long as it can be taken back. Each member may have one, of which the
  // others know nothing; the row goes with the wish, so that nobody can find out later who asked.
  await sql`
    create table rematch_wishes (
      workspace_id text not null,
      pair_id uuid not null,
      person_id text not null,
      asked_at timestamptz not null,
      takes_effect_at timestamptz not null check (takes_effect_at > asked_at),
      primary key (workspace_id, pair_id, person_id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade,
      foreign key (workspace_id, person_id) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'rematch_wishes');
}
