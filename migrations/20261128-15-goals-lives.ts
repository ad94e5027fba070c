import { sql, type Kysely } from 'kysely';

/** A goal is proposed where it is shared, and closes with an outcome. Its date, its theme and its progress are its owner's to add. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table goals
      drop constraint goals_state_check,
      add constraint goals_state_check check (state in ('proposed', 'active', 'closing', 'closed', 'declined')),
      alter column target_date drop not null,
      add column outcome text check (outcome in ('done', 'partly', 'changed', 'dropped', 'carried-on')),
      add column note_sealed text,
      add column closed_at timestamptz,
      add column closing_number integer,
      add column reminder_number integer,
      add column theme text,
      add column percent smallint check (percent between 0 and 100),
      add column part_of uuid,
      add foreign key (workspace_id, part_of) references goals on delete set null (part_of)`.execute(db);
  await sql`create index goals_by_owner on goals (workspace_id, owner_id)`.execute(db);
  await sql`create index goals_by_whole on goals (workspace_id, part_of) where part_of is not null`.execute(
    db,
  );
  await sql`alter table goal_actions add column due_on date`.execute(db);
}
