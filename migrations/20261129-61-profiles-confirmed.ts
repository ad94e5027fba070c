import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // When somebody last said that their profile is right. Of those who have not since this is asked, it was when they joined.
  await sql`alter table participants add column confirmed_at timestamptz`.execute(db);
}
