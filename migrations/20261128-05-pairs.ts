import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Before a double-blind introduction a pair is proposed, and lapsed where not everybody said yes: to its members it
  // never was one. A pair that comes back from a pause, or with its program, is active only if it had begun. How it ended is
  // kept, since two of whom one asked for another peer are not put together again.
  await sql`
    create table pairs (
      workspace_id text not null,
      id uuid not null default gen_random_uuid(),
      program_id uuid not null,
      round_id uuid not null,
      state text not null
        check (state in ('proposed', 'lapsed', 'introduced', 'active', 'paused', 'closing', 'ended')),
      ending text check (ending in ('left', 'deactivated', 'rematch', 'wound-down')),
      fit smallint not null,
      reasons_sealed text not null,
      channel_id text,
      answer_by timestamptz,
      created_at timestamptz not null,
      begun_at timestamptz,
      primary key (workspace_id, id),
      foreign key (workspace_id, program_id) references programs on delete cascade,
      foreign key (workspace_id, round_id) references rounds,
      constraint pairs_ending_once_ended check ((ending is null) = (state <> 'ended')),
      constraint pairs_asked_until check (state not in ('proposed', 'lapsed') or answer_by is not null),
      constraint pairs_begun_once_active
        check (case when state in ('proposed', 'lapsed', 'introduced') then begun_at is null
                    else state <> 'active' or begun_at is not null end)
    )`.execute(db);
  await isolateByWorkspace(db, 'pairs');
  // Matching reads a program's pairs: who has one, and who met whom when.
  await sql`create index pairs_by_program on pairs (workspace_id, program_id, created_at)`.execute(db);
  await sql`create index pairs_by_round on pairs (workspace_id, round_id)`.execute(db);

  // Seat 0 is the first mentee. The answer is that to a double-blind introduction.
  await sql`
    create table pair_members (
      workspace_id text not null,
      pair_id uuid not null,
      person_id text not null,
      seat smallint not null,
      answer text check (answer in ('yes', 'no')),
      answered_at timestamptz,
      primary key (workspace_id, pair_id, person_id),
      unique (workspace_id, pair_id, seat),
      foreign key (workspace_id, pair_id) references pairs on delete cascade,
      foreign key (workspace_id, person_id) references people,
      constraint pair_members_answered_at check ((answer is null) = (answered_at is null))
    )`.execute(db);
  await isolateByWorkspace(db, 'pair_members');
  // A person's pairs: App Home, and the check who acts.
  await sql`create index pair_members_by_person on pair_members (workspace_id, person_id)`.execute(db);
  await holdEverybodyToOnePairAtATime(db);

  // That a member would like another peer, for as long as it can be taken back. Each member may have one, of which the
  // others know nothing; the row goes with the wish, so that nobody can find out later who asked.
  await sql`
    create table rematch_wishes (
      workspace_id text not null,
      pair_id uuid not null,
      person_id text not null,
      asked_at timestamptz not null,
      takes_effect_at timestamptz not null check (takes_effect_at > asked_at),
      primary key (workspace_id, pair_id, person_id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade,
      foreign key (workspace_id, person_id) references people
    )`.execute(db);
  await isolateByWorkspace(db, 'rematch_wishes');
  await sql`create index rematch_wishes_by_person on rematch_wishes (workspace_id, person_id)`.execute(db);
}

/**
 * Nobody is in two pairs of a program at a time, or asked about two. Whether a pair is over stands in another table than
 * its members, where no unique index reaches, so the members that a statement adds are looked at together, once it is done.
 * Rounds of a program are confirmed one after the other (its row is locked), so that none slips past another.
 */
async function holdEverybodyToOnePairAtATime(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function one_pair_at_a_time() returns trigger
    language plpgsql set search_path = public, pg_temp
    as $$
      begin
        if exists (
          select from added
            join pairs as own on own.workspace_id = added.workspace_id and own.id = added.pair_id
            join pair_members as seat on seat.workspace_id = added.workspace_id
              and seat.person_id = added.person_id and seat.pair_id <> added.pair_id
            join pairs as other on other.workspace_id = seat.workspace_id and other.id = seat.pair_id
          where other.program_id = own.program_id
            and own.state not in ('ended', 'lapsed') and other.state not in ('ended', 'lapsed')
        ) then
          raise exception 'somebody is in a pair of this program already'
            using errcode = 'unique_violation', constraint = 'one_pair_at_a_time', table = 'pair_members';
        end if;
        return null;
      end
    $$`.execute(db);
  await sql`
    create trigger one_pair_at_a_time after insert on pair_members
    referencing new table as added for each statement execute function one_pair_at_a_time()`.execute(db);
}
