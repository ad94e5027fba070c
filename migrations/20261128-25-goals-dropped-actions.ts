import { sql, type Kysely } from 'kysely';

/** The place of an action that was dropped is given to no other: a button that is still shown somewhere means the one that was there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table goals add column dropped_up_to integer not null default 0`.execute(db);
}
