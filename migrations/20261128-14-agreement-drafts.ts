import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

/** What one of a pair has typed and not proposed yet, for them alone; gone once they propose, or the pair ends. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table agreement_drafts (
      workspace_id text not null,
      pair_id uuid not null,
      person_id text not null,
      draft_sealed text not null,
      kept_at timestamptz not null,
      primary key (workspace_id, pair_id, person_id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade,
      foreign key (workspace_id, person_id) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'agreement_drafts');
  await sql`create index agreement_drafts_by_person on agreement_drafts (workspace_id, person_id)`.execute(
    db,
  );
}
