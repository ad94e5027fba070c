import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Where one of what comes every so often belongs, whatever a holiday or an outage puts off; null until the first has come.
  await sql`alter table touchpoints add column placed_at timestamptz`.execute(db);
}
