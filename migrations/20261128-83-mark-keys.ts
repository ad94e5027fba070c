import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A mark cannot be made anew under another key, since nobody knows any more whose it is. So marks are made with a key of the
  // workspace's own, which is sealed as everything else is: resealing moves it, and an old key of the ring can be dropped.
  await sql`
    create table mark_keys (
      workspace_id text primary key,
      key_sealed text not null
    )`.execute(db);
  await isolateByWorkspace(db, 'mark_keys');
}
