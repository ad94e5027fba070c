import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Each month on the same weekday is no number of days: what counts days takes four weeks for it.
  await sql`alter table agreements add column session_monthly boolean not null default false`.execute(db);
}
