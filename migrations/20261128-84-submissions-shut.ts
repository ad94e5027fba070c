import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What a form was answered with may show others, who can have themselves erased before it is kept.
  await sql`alter table submissions add column is_shut boolean not null default false`.execute(db);
}
