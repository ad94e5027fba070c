import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What somebody writes as their pair ends: thanks, which its number tells to have been handed over, and what is theirs alone.
  await sql`
    create table farewells (
      workspace_id text not null,
      pair_id uuid not null,
      person_id text not null,
      wording_sealed text not null,
      done_at timestamptz,
      carries_on boolean not null default false,
      handed_number integer check (handed_number > 0),
      primary key (workspace_id, pair_id, person_id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade,
      foreign key (workspace_id, person_id) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'farewells');
  await sql`create index farewells_by_person on farewells (workspace_id, person_id)`.execute(db);
}
