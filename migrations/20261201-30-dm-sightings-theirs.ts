import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // That a DM is theirs no more is a sighting too: one asked about before, and recorded after it, must not undo it.
  await sql`alter table dm_sightings add column is_theirs boolean not null default true`.execute(db);
}
