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

  // The tags are not held to the pack's lists here: these may change, and a prompt that no longer fits is left out.
  await sql`
    create table own_prompts (
      workspace_id text not null,
      id uuid not null default gen_random_uuid(),
      program_id uuid not null,
      wording_sealed text not null,
      phase smallint not null,
      role text not null,
      theme text not null,
      depth smallint not null,
      state text not null check (state in ('in-use', 'retired')),
      created_at timestamptz not null,
      primary key (workspace_id, id),
      foreign key (workspace_id, program_id) references programs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'own_prompts');
  // Whenever a pair is given a prompt, all of its program's own are read.
  await sql`create index own_prompts_by_program on own_prompts (workspace_id, program_id)`.execute(db);
}
