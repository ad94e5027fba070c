import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Whom somebody would like to be matched with. Sealed, the names too: a row tells only that there is a wish.
  await sql`
    create table peer_wishes (
      workspace_id text not null,
      program_id uuid not null,
      person_id text not null,
      wishes_sealed text not null,
      primary key (workspace_id, program_id, person_id),
      foreign key (workspace_id, program_id, person_id) references participants on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'peer_wishes');
}
