import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

/** Who has said that the agreement is still fine, of one review; the number is that of its message. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table agreement_reviews (
      workspace_id text not null,
      pair_id uuid not null,
      number integer not null check (number > 0),
      person_id text not null,
      said_at timestamptz not null,
      primary key (workspace_id, pair_id, number, person_id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade,
      foreign key (workspace_id, person_id) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'agreement_reviews');
  await sql`create index agreement_reviews_by_person on agreement_reviews (workspace_id, person_id)`.execute(
    db,
  );
}
