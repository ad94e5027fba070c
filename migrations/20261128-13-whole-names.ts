import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Beside the name that people have chosen to be called by, which several may share: what tells them apart, and what they
  // are searched for by. Empty until Slack is asked anew, at the next start.
  await sql`
    alter table people
      add column real_name text not null default '',
      add column handle text not null default ''`.execute(db);
}
