import { sql, type Kysely } from 'kysely';

/** What a program fixes on the limits of confidentiality, in the words of its admins. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table programs add column clause_sealed text`.execute(db);
}
