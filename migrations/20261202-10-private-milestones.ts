import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Whoever is asked alone comes to the milestones too: on the day of theirs that follows.
  await sql`
    alter table check_ins
      drop constraint check_ins_check1,
      add constraint check_ins_milestone_of_kind
        check (case kind
          when 'check-in-milestone' then milestone is not null
          when 'check-in-private' then true
          else milestone is null
        end)`.execute(db);
}
