import { sql, type Kysely } from 'kysely';

/** No language in common, and so few people that any cause would tell who named whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table leftovers
      drop constraint leftovers_cause_check,
      add constraint leftovers_cause_check check (
        cause in ('odd-one-out', 'no-shared-hours', 'no-shared-language', 'few-peers', 'all-barred', 'all-taken')
      )`.execute(db);
}
