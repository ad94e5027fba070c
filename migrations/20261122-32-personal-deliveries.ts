import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What is sent to one person belongs to them, and not to any pair: a delivery has one of the two.
  await sql`alter table deliveries alter column pair_id drop not null`.execute(db);
  await sql`alter table deliveries add column person_id text`.execute(db);
  await sql`alter table deliveries add constraint deliveries_one_subject check (num_nonnulls(pair_id, person_id) = 1)`.execute(
    db,
  );
  await sql`alter table deliveries add foreign key (workspace_id, person_id) references people`.execute(db);
  await sql`alter table deliveries add unique (workspace_id, person_id, kind, occurrence)`.execute(db);
}
