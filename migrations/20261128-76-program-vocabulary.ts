import { sql, type Kysely } from 'kysely';

/** The kinds of work, topics and levels that a program's people choose from, in the words of its admins. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table programs add column vocabulary_sealed text`.execute(db);
}
