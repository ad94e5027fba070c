import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Whom a confirmed round left without a peer, and why: each is told. The number counts within the person, and is the
  // occurrence of that delivery.
  await sql`
    create table leftovers (
      workspace_id text not null,
      round_id uuid not null,
      person_id text not null,
      number integer not null check (number > 0),
      cause text not null check (cause in ('odd-one-out', 'no-shared-hours', 'all-barred', 'all-taken')),
      primary key (workspace_id, round_id, person_id),
      unique (workspace_id, person_id, number),
      foreign key (workspace_id, round_id) references rounds on delete cascade,
      foreign key (workspace_id, person_id) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'leftovers');
}
