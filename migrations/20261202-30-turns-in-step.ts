import { sql, type Kysely } from 'kysely';

/**
 * Replicas of the version before `turn` read and write `waited_last_round` while this version starts. Each of the two columns follows the
 * other, so that whom one of them leaves over or matches is so for both. To be dropped with that flag.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update participants set waited_last_round = turn is not null
    where waited_last_round <> (turn is not null)`.execute(db);
  await sql`
    create function flag_follows_turn() returns trigger language plpgsql set search_path = public, pg_temp
    as $$
      begin
        new.waited_last_round := new.turn is not null;
        return new;
      end
    $$`.execute(db);
  await sql`
    create trigger flag_follows_turn before update of turn on participants
    for each row execute function flag_follows_turn()`.execute(db);
  // That version says alike of whom a round left over and of who lost a peer since. Nobody is to be left over twice in a row: it is taken for that.
  await sql`
    create function turn_follows_flag() returns trigger language plpgsql set search_path = public, pg_temp
    as $$
      begin
        new.turn := case when new.waited_last_round then 'left-over' end;
        return new;
      end
    $$`.execute(db);
  await sql`
    create trigger turn_follows_flag before update of waited_last_round on participants
    for each row execute function turn_follows_flag()`.execute(db);
}
