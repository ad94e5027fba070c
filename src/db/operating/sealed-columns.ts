/** A column of sealed values, and how each of them names its owner: see `SealedPlace`. */
export type SealedColumn = {
  readonly table: string;
  /** As the database has it. */
  readonly name: string;
  /** As a place has it. */
  readonly column: string;
  /** SQL, of a row of the table under the name `t`. */
  readonly owner: string;
};

/** Whoever a row's values belong to is its key within the workspace, but for these. */
const otherOwners: Readonly<Record<string, string>> = {
  installations: 't.workspace_id',
  mark_keys: 't.workspace_id',
  token_rotations: 't.workspace_id',
  check_in_answers: `concat_ws('/', t.pair_id, nullif(t.kind, 'check-in'), t.occurrence, t.person_id)`,
  check_in_shares: `concat_ws('/', t.pair_id, t.number, t.person_id)`,
  pairs: `t.round_id || '/' || (
    select string_agg(m.person_id, '+' order by m.person_id collate "C") from pair_members m
    where m.workspace_id = t.workspace_id and m.pair_id = t.id)`,
};

type Found = { readonly table: string; readonly name: string; readonly key: readonly string[] };

/** Whoever may see every table asks. */
type Asking = { readonly query: (sql: string) => Promise<{ readonly rows: readonly Found[] }> };

/** All that there are, by what the database itself says: none can be left out of a list. */
export async function findSealedColumns(owner: Asking): Promise<readonly SealedColumn[]> {
  const { rows } = await owner.query(sealedColumns);
  return rows.map(({ table, name, key }) => ({
    table,
    name,
    column: name.replace(/_sealed$/u, ''),
    owner: otherOwners[table] ?? `concat_ws('/', ${key.map((each) => `t.${each}`).join(', ')})`,
  }));
}

const sealedColumns = `
  select relname as table, attname as name, array(
    select key.attname::text from pg_index, unnest(indkey::int2[]) with ordinality as named(number, place)
    join pg_attribute key on key.attrelid = pg_class.oid and key.attnum = named.number
    where indrelid = pg_class.oid and indisprimary and key.attname <> 'workspace_id' order by place
  ) as key
  from pg_class join pg_attribute on attrelid = pg_class.oid and not attisdropped
  where relnamespace = 'public'::regnamespace and relkind = 'r' and attname like '%\\_sealed'
  order by 1, 2`;
