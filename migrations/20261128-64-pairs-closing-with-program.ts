import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Whether the last day of a pair is its program's, whose changes it follows, rather than one that somebody of it has chosen.
  await sql`alter table pairs add column closes_with_program boolean not null default false`.execute(db);
}
