import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // The app may not read what was applied. A replica asks whether all that it counts on is there: a database that was
  // restored from before is not ready for it.
  await sql`
    create function migrations_missing(names text[]) returns text[]
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select array(select unnest(names) except select name::text from kysely_migration order by 1)
    $$`.execute(db);
  await sql`revoke execute on function migrations_missing from public`.execute(db);
}
