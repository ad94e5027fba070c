import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // With each change of the settings the revision grows: a form filled in from an older one is known by it.
  await sql`
    alter table programs
      add column purpose_sealed text,
      add column revision integer not null default 0`.execute(db);
}
