import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A pause is a day to come, and over by itself when that day begins where the person is: no state has to be put back.
  await sql`alter table participants add column paused_until date`.execute(db);
  await sql`alter table participants drop constraint participants_state_check`.execute(db);
  await sql`alter table participants add constraint participants_state_check check (state in ('enrolled', 'left'))`.execute(
    db,
  );
}
