import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rounds (
      workspace_id text not null,
      id uuid not null default gen_random_uuid(),
      program_id uuid not null,
      state text not null check (state in ('draft', 'confirmed', 'discarded')),
      plan_sealed text not null,
      requested_by text not null,
      requested_at timestamptz not null,
      decided_by text,
      decided_at timestamptz,
      primary key (workspace_id, id),
      foreign key (workspace_id, program_id) references programs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'rounds');
  // A program has one draft at most: two admins see, and decide on, the same one.
  await sql`create unique index rounds_one_draft on rounds (workspace_id, program_id) where state = 'draft'`.execute(
    db,
  );

  await sql`
    create table pairs (
      workspace_id text not null,
      id uuid not null default gen_random_uuid(),
      program_id uuid not null,
      round_id uuid not null,
      state text not null check (state in ('introduced', 'active', 'paused', 'closing', 'ended')),
      fit smallint not null,
      reasons_sealed text not null,
      channel_id text,
      created_at timestamptz not null,
      primary key (workspace_id, id),
      foreign key (workspace_id, program_id) references programs on delete cascade,
      foreign key (workspace_id, round_id) references rounds
    )`.execute(db);
  await isolateByWorkspace(db, 'pairs');
  // Matching reads a program's pairs: who has one, and who met whom when.
  await sql`create index pairs_by_program on pairs (workspace_id, program_id, created_at)`.execute(db);

  await sql`
    create table pair_members (
      workspace_id text not null,
      pair_id uuid not null,
      person_id text not null,
      seat smallint not null,
      primary key (workspace_id, pair_id, person_id),
      unique (workspace_id, pair_id, seat),
      foreign key (workspace_id, pair_id) references pairs on delete cascade,
      foreign key (workspace_id, person_id) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'pair_members');
  // A person's pairs: App Home, and the check who acts.
  await sql`create index pair_members_by_person on pair_members (workspace_id, person_id)`.execute(db);
}
