import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A double-blind introduction: until when its members can answer, and what each has said so far.
  await sql`
    alter table pairs
      add column answer_by timestamptz,
      add constraint pairs_asked_until check (state not in ('proposed', 'lapsed') or answer_by is not null)`.execute(
    db,
  );
  await sql`
    alter table pair_members
      add column answer text check (answer in ('yes', 'no')),
      add column answered_at timestamptz,
      add constraint pair_members_answered_at check ((answer is null) = (answered_at is null))`.execute(db);
}
