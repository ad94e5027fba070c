import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Who of a pair wrote what stands in a goal that is another's: null, or nobody, where its owner did, and of what is older.
  await sql`
    alter table goals
      add column title_by text,
      add column why_by text,
      add column measure_by text,
      add column note_by text[] not null default '{}'`.execute(db);
  await sql`alter table goal_actions add column written_by text`.execute(db);
}
