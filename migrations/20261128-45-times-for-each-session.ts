import { sql, type Kysely } from 'kysely';

/** A time that is suggested for each session from then on, in the rhythm of the pair, and not for one alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table time_suggestions add column each_time boolean not null default false`.execute(db);
}
