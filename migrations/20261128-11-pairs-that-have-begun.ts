import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A pair that comes back from a pause, or with its program, is active only if it had begun. Of those that are active
  // already it is not known when, but it was not before they were introduced.
  await sql`alter table pairs add column begun_at timestamptz`.execute(db);
  await sql`update pairs set begun_at = created_at where state = 'active'`.execute(db);
  await sql`
    alter table pairs add constraint pairs_begun_once_active
      check (case when state in ('proposed', 'lapsed', 'introduced') then begun_at is null
                  else state <> 'active' or begun_at is not null end)`.execute(db);
}
