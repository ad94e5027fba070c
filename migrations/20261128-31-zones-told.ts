import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Whether Slack tells where somebody is. Where it does not, UTC stands in: they are told so, and asked once to set it.
  await sql`alter table people add column has_zone boolean not null default true`.execute(db);
}
