import { sql, type Kysely } from 'kysely';

/** What is chosen steers what the bot does, so that it stands beside the wording, which is sealed. Null is what was left open. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table agreements
      add column preset text not null default 'light' check (preset in ('light', 'standard', 'full')),
      add column preferred_day smallint check (preferred_day between 1 and 7),
      add column preferred_hour smallint check (preferred_hour between 0 and 23),
      add column quiet_hours text not null default 'usual',
      add column reply_days smallint check (reply_days > 0),
      add column rota_form text not null default 'swap' check (rota_form in ('swap', 'halves')),
      add column review_on date`.execute(db);
  // A pair has one version that holds, and one that waits, at most.
  await sql`
    create unique index agreements_one_of_a_state on agreements (workspace_id, pair_id, state)
    where state in ('proposed', 'signed')`.execute(db);
}
