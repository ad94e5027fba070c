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
  await sql`create index rounds_by_program on rounds (workspace_id, program_id)`.execute(db);
  // A program has one draft at most: two admins see, and decide on, the same one.
  await sql`create unique index rounds_one_draft on rounds (workspace_id, program_id) where state = 'draft'`.execute(
    db,
  );

  // Whom a confirmed round left without a peer, and why: each is told. The number counts within the person, and is the
  // occurrence of that delivery.
  await sql`
    create table leftovers (
      workspace_id text not null,
      round_id uuid not null,
      person_id text not null,
      number integer not null check (number > 0),
      cause text not null check (cause in ('odd-one-out', 'no-shared-hours', 'all-barred', 'all-taken')),
      primary key (workspace_id, round_id, person_id),
      unique (workspace_id, person_id, number),
      foreign key (workspace_id, round_id) references rounds on delete cascade,
      foreign key (workspace_id, person_id) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'leftovers');
}
