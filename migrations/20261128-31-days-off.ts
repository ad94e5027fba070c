import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Single days that somebody has marked as free, by their own calendar and for all their programs. Why is not asked.
  await sql`
    create table days_off (
      workspace_id text not null,
      person_id text not null,
      day date not null,
      primary key (workspace_id, person_id, day),
      foreign key (workspace_id, person_id) references people on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'days_off');
}
