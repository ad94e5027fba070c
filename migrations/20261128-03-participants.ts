import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A pause is a day to come, and over by itself when that day begins where the person is: no state has to be put back.
  await sql`
    create table participants (
      workspace_id text not null,
      program_id uuid not null,
      person_id text not null,
      state text not null check (state in ('enrolled', 'left')),
      paused_until date,
      profile_sealed text not null,
      waited_last_round boolean not null default false,
      enrolled_at timestamptz not null,
      primary key (workspace_id, program_id, person_id),
      foreign key (workspace_id, program_id) references programs on delete cascade,
      foreign key (workspace_id, person_id) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'participants');
  // A person's programs: App Home and every command begin with them.
  await sql`create index participants_by_person on participants (workspace_id, person_id)`.execute(db);

  // What a person has entered of a profile, or an admin has prepared for them, until they save it as theirs.
  await sql`
    create table profile_drafts (
      workspace_id text not null,
      program_id uuid not null,
      person_id text not null,
      draft_sealed text not null,
      kept_at timestamptz not null,
      primary key (workspace_id, program_id, person_id),
      foreign key (workspace_id, program_id) references programs on delete cascade,
      foreign key (workspace_id, person_id) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'profile_drafts');
  await sql`create index profile_drafts_by_person on profile_drafts (workspace_id, person_id)`.execute(db);

  // One for each person and program, ever: who has been asked is not asked again. Its number counts within the person,
  // and is the occurrence of its delivery.
  await sql`
    create table invitations (
      workspace_id text not null,
      program_id uuid not null,
      person_id text not null,
      number integer not null check (number > 0),
      state text not null check (state in ('open', 'declined')),
      invited_by text not null,
      reason text not null check (reason in ('named', 'group', 'channel', 'list')),
      source_id text,
      invited_at timestamptz not null,
      declined_at timestamptz,
      primary key (workspace_id, program_id, person_id),
      unique (workspace_id, person_id, number),
      foreign key (workspace_id, program_id) references programs on delete cascade,
      foreign key (workspace_id, person_id) references people,
      foreign key (workspace_id, invited_by) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'invitations');
  await sql`create index invitations_by_inviter on invitations (workspace_id, invited_by)`.execute(db);
}
