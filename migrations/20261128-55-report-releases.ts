import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What reports told of one measure of some months, as it was told; nothing as long as it would be of too few people.
  await sql`
    create table report_releases (
      workspace_id text not null,
      program_id uuid not null,
      measure text not null,
      from_day date not null,
      until_day date not null check (until_day > from_day),
      floor integer not null check (floor >= 5),
      told jsonb,
      primary key (workspace_id, program_id, measure, from_day),
      foreign key (workspace_id, program_id) references programs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'report_releases');
}
