import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Whether Slack has the person as a guest. Whoever is known already reads as none until Slack is asked anew, at the next start.
  await sql`alter table people add column is_guest boolean not null default false`.execute(db);
}
