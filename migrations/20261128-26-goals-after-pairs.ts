import { sql, type Kysely } from 'kysely';

/** What becomes of one's own goal once its pair has ended is its owner's alone to see: also where it ended before that was so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update goals set visible_to = 'me' from pairs
    where pairs.workspace_id = goals.workspace_id and pairs.id = goals.pair_id and pairs.state = 'ended'
      and goals.ownership = 'personal' and goals.state = 'active'`.execute(db);
}
