import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What a pair's schedule sends to one of its members in private belongs to both: to the pair, and to that person in it.
  await sql`
    alter table deliveries
      drop constraint deliveries_one_subject,
      drop constraint deliveries_workspace_id_pair_id_kind_occurrence_key,
      drop constraint deliveries_workspace_id_person_id_kind_occurrence_key,
      add constraint deliveries_subject check (num_nonnulls(pair_id, person_id) >= 1),
      add constraint deliveries_once
        unique nulls not distinct (workspace_id, pair_id, person_id, kind, occurrence)`.execute(db);
}
