import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Answers that their author lets the pair read, as they were then. What is taken back goes with its row.
  await sql`
    create table check_in_shares (
      workspace_id text not null,
      pair_id uuid not null,
      number integer not null check (number > 0),
      kind text not null,
      occurrence integer not null,
      person_id text not null,
      answers_sealed text not null,
      shared_at timestamptz not null,
      primary key (workspace_id, pair_id, number),
      foreign key (workspace_id, pair_id, kind, occurrence) references check_ins on delete cascade
    )`.execute(db);
  await sql`create index on check_in_shares (workspace_id, pair_id, kind, occurrence)`.execute(db);
  await isolateByWorkspace(db, 'check_in_shares');
}
