import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What a canceled session was canceled for, so that the pair reads which it was; of those canceled before this, nobody knows.
  await sql`
    alter table bookings
      add column canceled_for text check (canceled_for in ('pause', 'last-day', 'end'))`.execute(db);
}
