import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What was done by a modal, so that the same modal does it once. The key is a hash, which tells nothing of whose it was.
  await sql`
    create table submissions (
      workspace_id text not null,
      key text not null,
      submitted_at timestamptz not null,
      shown_sealed text,
      primary key (workspace_id, key)
    )`.execute(db);
  await isolateByWorkspace(db, 'submissions');
  await sql`create index submissions_by_age on submissions (workspace_id, submitted_at)`.execute(db);
}
