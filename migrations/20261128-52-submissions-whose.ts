import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What a modal was answered with may show what somebody wrote: it goes with them.
  await sql`alter table submissions add column person_id text`.execute(db);
  await sql`create index submissions_by_person on submissions (workspace_id, person_id)`.execute(db);
}
