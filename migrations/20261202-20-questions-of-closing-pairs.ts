import { sql, type Kysely } from 'kysely';

/** A pair that closes or has ended waits for no answer: from this version on the question is settled with it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update presence_questions set state = 'answered'
    from pairs
    where pairs.workspace_id = presence_questions.workspace_id
      and pairs.id = presence_questions.pair_id
      and pairs.state in ('closing', 'ended')
      and presence_questions.state = 'open'`.execute(db);
}
