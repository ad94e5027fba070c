import type { Owner } from './as-owner.ts';

/** What a database says of how far it is. */
export type MigrationState = {
  /** In the order in which they were applied; undefined where the database has no record of any. */
  readonly applied: readonly string[] | undefined;
  readonly hasTables: boolean;
};

export async function migrationState(owner: Owner): Promise<MigrationState> {
  const { rows } = await owner.query<{ isRecorded: boolean; hasTables: boolean }>(`
    select to_regclass('public.kysely_migration') is not null as "isRecorded",
      exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname not like 'kysely\\_%') as "hasTables"`);
  const { isRecorded = false, hasTables = false } = rows[0] ?? {};
  if (!isRecorded) return { applied: undefined, hasTables };
  const { rows: migrations } = await owner.query<{ name: string }>(
    'select name from kysely_migration order by timestamp, name',
  );
  return { applied: migrations.map(({ name }) => name), hasTables };
}
