import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Under which id the logs have what brought it about: a delivery may wait for days, and go out from another replica.
  await sql`alter table deliveries add column trace text`.execute(db);
}
