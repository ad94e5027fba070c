import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Who of a pair would go on for how long after the day on which it was to end. Once all of it would, it goes on for the shortest time.
  await sql`
    create table extension_wishes (
      workspace_id text not null,
      pair_id uuid not null,
      ends_on date not null,
      person_id text not null,
      weeks integer not null check (weeks > 0),
      primary key (workspace_id, pair_id, ends_on, person_id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'extension_wishes');
}
