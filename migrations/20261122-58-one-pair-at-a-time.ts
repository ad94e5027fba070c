import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Nobody is in two pairs of a program at a time, or asked about two. Whether a pair is over stands in another table than
  // its members, where no unique index reaches, so the members that a statement adds are looked at together, once it is done.
  // Rounds of a program are confirmed one after the other (its row is held), so that none slips past another.
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
