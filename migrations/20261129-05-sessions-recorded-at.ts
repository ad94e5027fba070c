import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A session lies on the day on which it was held, and can be undone from when it was told of; null where that is the same moment.
  await sql`
    alter table sessions
      add column recorded_at timestamptz check (recorded_at > held_at)`.execute(db);
}
