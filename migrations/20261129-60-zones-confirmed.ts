import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // The zone in Slack is wrong for many. What somebody has chosen here in its place holds until Slack says the same; and each is asked once.
  await sql`
    alter table people
      add column chosen_zone text,
      add column zone_asked_at timestamptz,
      add column zone_confirmed_at timestamptz
  `.execute(db);
}
