/** Takes from an owner’s tables what would refuse a row that means nothing. */
export const withoutRules = `
  do $$ declare each record; begin
    for each in select conrelid::regclass as of_table, conname from pg_constraint
      where contype in ('c', 'f') and connamespace = 'public'::regnamespace
    loop execute format('alter table %s drop constraint %I', each.of_table, each.conname); end loop;
  end $$`;

/** A value of each type, as SQL. */
export const somethingOf: Readonly<Record<string, string>> = {
  text: `'x'`,
  uuid: 'gen_random_uuid()',
  ARRAY: `'{}'`,
  boolean: 'true',
  smallint: '1',
  integer: '1',
  bigint: '1',
  jsonb: `'{}'`,
  date: 'current_date',
  'timestamp with time zone': 'now()',
};
