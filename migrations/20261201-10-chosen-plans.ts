import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // By which plan a session goes: its agenda is written anew once the roles change, and no row of the content pack is kept.
  await sql`alter table rota_choices add column plan_id text`.execute(db);
}
