import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Whoever was told that nobody at all can read what they wrote is told once more when somebody could.
  await sql`alter table human_messages add column told_of_nobody_else boolean not null default false`.execute(
    db,
  );
}
