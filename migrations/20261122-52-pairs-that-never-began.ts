import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Before a double-blind introduction a pair is proposed, and lapsed where not everybody said yes: to its members it
  // never was one. How a pair ended is kept, since two of whom one asked for another peer are not put together again.
  await sql`
    alter table pairs
      drop constraint pairs_state_check,
      add constraint pairs_state_check
        check (state in ('proposed', 'lapsed', 'introduced', 'active', 'paused', 'closing', 'ended')),
      add column ending text check (ending in ('left', 'deactivated', 'rematch', 'wound-down')),
      add constraint pairs_ending_once_ended check ((ending is null) = (state <> 'ended'))`.execute(db);
}
