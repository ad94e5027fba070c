import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Whose wish it is that a theme is left out. Of one that is on record nobody knows that any more: so that nothing comes which somebody
  // asked to leave out, it is each member's from now on, and each can take back their own.
  await sql`alter table muted_themes add column person_id text`.execute(db);
  await sql`alter table muted_themes drop constraint muted_themes_pkey`.execute(db);
  await sql`
    insert into muted_themes (workspace_id, pair_id, theme, muted_at, person_id)
    select muted.workspace_id, muted.pair_id, muted.theme, muted.muted_at, members.person_id
    from muted_themes as muted
    join pair_members as members
      on members.workspace_id = muted.workspace_id and members.pair_id = muted.pair_id`.execute(db);
  await sql`delete from muted_themes where person_id is null`.execute(db);
  await sql`alter table muted_themes alter column person_id set not null`.execute(db);
  await sql`alter table muted_themes add primary key (workspace_id, pair_id, person_id, theme)`.execute(db);
}
