import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // An occasion is a (kind, occurrence) of the pair; place 0 is what was given first, the others what it was swapped for.
  await sql`
    create table prompts_shown (
      workspace_id text not null,
      pair_id uuid not null,
      kind text not null,
      occurrence integer not null,
      place smallint not null,
      prompt_id text not null,
      shown_at timestamptz not null,
      primary key (workspace_id, pair_id, kind, occurrence, place),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'prompts_shown');

  await sql`
    create table prompts_saved (
      workspace_id text not null,
      pair_id uuid not null,
      prompt_id text not null,
      saved_at timestamptz not null,
      primary key (workspace_id, pair_id, prompt_id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'prompts_saved');

  await sql`
    create table muted_themes (
      workspace_id text not null,
      pair_id uuid not null,
      theme text not null,
      muted_at timestamptz not null,
      primary key (workspace_id, pair_id, theme),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'muted_themes');
}
