import { sql, type Kysely } from 'kysely';

/**
 * Who was left over comes before who lost a peer since: one flag for both let one be left over twice in a row. That flag stays for the
 * replicas that still read it while this version starts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table participants add column turn text check (turn in ('left-over', 'spared'))`.execute(
    db,
  );
  await sql`
    update participants set turn = case
      when exists (
        select from leftovers
        join rounds on rounds.workspace_id = leftovers.workspace_id and rounds.id = leftovers.round_id
        where leftovers.workspace_id = participants.workspace_id
          and leftovers.person_id = participants.person_id
          and rounds.id = (
            select id from rounds as latest
            where latest.workspace_id = participants.workspace_id
              and latest.program_id = participants.program_id
              and latest.state = 'confirmed'
            order by latest.decided_at desc limit 1
          )
      ) then 'left-over'
      else 'spared'
    end
    where waited_last_round`.execute(db);
}
