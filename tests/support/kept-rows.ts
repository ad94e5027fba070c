import { findSealedColumns } from '../../src/db/operating/sealed-columns.ts';
import { createVault } from '../../src/db/vault.ts';
import { tokenPlace } from '../../src/slack/installations.ts';
import { testKeys } from './postgres.ts';
import type { Rows } from './rows.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows of a few workspaces, by table. */
export type KeptRows = Readonly<Record<string, readonly Row[]>>;

/** Whose rows they are to be. */
export type Renamed = { readonly from: string; readonly to: string; readonly botToken: string };

type Table = { readonly name: string; readonly columns: string };

/** What drawing took of what Slack allows follows in real time. */
const ownTables = `
  select quote_ident(relname) as name,
    string_agg(quote_ident(attname), ', ') filter (where attidentity = '' and attgenerated = '') as columns
  from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
  where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'slack_calls'
  group by relname having bool_or(attname = 'workspace_id') order by relname`;

let known: readonly Table[] | undefined;

const tablesOf = async ({ query }: Rows): Promise<readonly Table[]> =>
  (known ??= await query<Table>(ownTables));

export async function keepRows(rows: Rows, teamIds: readonly string[]): Promise<KeptRows> {
  const tables = await tablesOf(rows);
  const read = tables.map(
    ({ name }) =>
      `select '${name}' as name, coalesce(json_agg(t), '[]') as rows from ${name} t where workspace_id = any($1)`,
  );
  const found = await rows.query<{ name: string; rows: readonly Row[] }>(read.join(' union all '), [teamIds]);
  const kept = found.filter((each) => each.rows.length > 0);
  await requireMovable(
    rows,
    kept.map(({ name }) => name),
  );
  return Object.fromEntries(kept.map((each) => [each.name, each.rows]));
}

/** What is sealed for the workspace itself opens under no other name. @throws RangeError where there is some */
async function requireMovable({ query }: Rows, names: readonly string[]): Promise<void> {
  const columns = await findSealedColumns({ query: async (sql) => ({ rows: await query(sql) }) });
  const bound = columns.filter(({ owner, table }) => owner === 't.workspace_id' && table !== 'installations');
  const found = bound.filter(({ table }) => names.includes(table)).map(({ table }) => table);
  if (found.length > 0) throw new RangeError(`a room cannot be put back with rows of ${found.join()}`);
}

/** They stand there once more, under other workspaces, which are as good as installed. */
export async function putRows(rows: Rows, kept: KeptRows, renamed: readonly Renamed[]): Promise<void> {
  const given = Object.fromEntries(
    Object.entries(kept).map(([name, those]) => [
      name,
      renamed.flatMap((each) =>
        those
          .filter((row) => row['workspace_id'] === each.from)
          .map((row) => ({ ...row, ...namesOf(name, each) })),
      ),
    ]),
  );
  const put = (await tablesOf(rows))
    .filter(({ name }) => given[name])
    .map(
      ({ name, columns }) => `into_${name} as (insert into ${name} (${columns})
        select ${columns} from given, jsonb_populate_recordset(null::${name}, rows->'${name}'))`,
    );
  await rows.query(`with given as (select $1::jsonb as rows), ${put.join(', ')} select`, [
    JSON.stringify(given),
  ]);
}

/** Each workspace has a token of its own, which opens nowhere else. */
const namesOf = (table: string, { to, botToken }: Renamed): Row => ({
  workspace_id: to,
  ...(table === 'installations' && {
    bot_token_sealed: createVault(testKeys).seal(botToken, tokenPlace(to)),
  }),
});

export async function dropRows(rows: Rows, teamIds: readonly string[]): Promise<void> {
  const drop = (await tablesOf(rows)).map(
    ({ name }) => `from_${name} as (delete from ${name} where workspace_id = any($1))`,
  );
  await rows.query(`with ${drop.join(', ')} select`, [teamIds]);
}

/** Of every workspace, with the jobs that are waiting. @returns whether some job is still at work */
export async function dropAllRows(rows: Rows): Promise<boolean> {
  const drop = (await tablesOf(rows)).map(({ name }) => `from_${name} as (delete from ${name})`);
  await rows.query(
    `with ${drop.join(', ')}, from_queue as (delete from queue.job where state < 'active') select`,
  );
  const { length } = await rows.query(`select from queue.job where state = 'active'`);
  return length > 0;
}
