import { sql, type Kysely } from 'kysely';

/** Each replica keeps in mind what it has read of an installation, and reads it anew where one of them hears that it has changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function tell_of_installation() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
    as $$
      begin
        perform pg_notify('installations', coalesce(new.workspace_id, old.workspace_id));
        return null;
      end
    $$`.execute(db);
  await sql`
    create trigger tell_of_installation after insert or update or delete on installations
    for each row execute function tell_of_installation()`.execute(db);
}
