import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Until when a pair rests by its own wish, on which day it ends by its own wish, and when it has ended, however that was. The first two are empty where a member is away
  // or the program winds down: those days stand with the member and with the program.
  await sql`
    alter table pairs
      add column paused_until date,
      add column closes_on date,
      add column ended_at timestamptz,
      add constraint pairs_closes_once_closing check (closes_on is null or state in ('closing', 'ended')),
      drop constraint pairs_ending_check,
      add constraint pairs_ending_check
        check (ending in ('left', 'deactivated', 'rematch', 'wound-down', 'not-introduced', 'ended-well', 'released'))`.execute(
    db,
  );
}
