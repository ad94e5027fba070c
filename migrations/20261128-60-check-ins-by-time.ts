import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Which came last, and how many since they last answered: neither reads all that a pair was ever asked.
  await sql`create index check_ins_by_time on check_ins (workspace_id, pair_id, asked_at)`.execute(db);
}
