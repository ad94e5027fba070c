import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Of whom nothing is kept any more, by a mark that the app alone can make of an id: so that Slack's list of people, which is
  // read each night, brings nobody back who has had themselves erased. No time stands beside it, which would lead to a tombstone.
  await sql`
    create table erased_people (
      workspace_id text not null,
      mark text not null check (mark ~ '^[0-9a-f]{64}$'),
      primary key (workspace_id, mark)
    )`.execute(db);
  await isolateByWorkspace(db, 'erased_people');
}
