import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Of a session in halves each was the mentee for a part: the mentee that is named began.
  await sql`
    alter table sessions add column form text not null default 'swap' check (form in ('swap', 'halves'))`.execute(
    db,
  );
  // What a pair has chosen for the session of that number, where it is not what the rota would have.
  await sql`
    create table rota_choices (
      workspace_id text not null,
      pair_id uuid not null,
      number integer not null check (number > 0),
      mentee_id text,
      form text check (form in ('swap', 'halves')),
      primary key (workspace_id, pair_id, number),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'rota_choices');
}
