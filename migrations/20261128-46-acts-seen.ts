import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // When a member last did something to their pair that all of it can see: whoever has done so is there.
  await sql`alter table pair_members add column acted_at timestamptz`.execute(db);
}
